extension AnswerTable {
  static let tries: [(step: String, rows: [Row])] = [
    (
      "slope",
      [
        ("-3.6", "right"), ("−3.6", "right"), ("－３．６", "right"), ("- 3.6", "right"), ("-3.60", "right"),
        ("-3.6.", "right"),
        ("负3.6", "right"), ("minus 3.6", "right"), ("minus three point six", "right"), ("负三点六", "right"),
        ("-3.6 左右", "right"),
        ("dw = -3.6", "right"), ("dw=-3.6", "right"), ("ｄｗ＝－３．６", "right"), ("dw = −3.6", "right"),
        ("dw = -3。6", "right"),
        ("dw = minus 3.6", "right"), ("dw: -3.6", "right"), ("dw is -3.6", "right"), ("dw 是 -3.6", "right"),
        ("斜率是 -3.6", "right"),
        ("答案：-3.6", "right"), ("-1.8 * 2 = -3.6", "right"), ("-3.6e0", "right"), ("-18/5", "another-way"),
        ("dw = -18/5", "another-way"),
        ("-3 3/5", "right"), ("dw = 2 * (1.1 - 2) * 2", "another-way"), ("dw = 2*(w*x + b - 2)*x", "another-way"),
        ("dw = (-3.6)", "right"), ("dw = -3.6 # chain", "right"), ("dw = -1.8\ndw = dw * 2", "another-way"),
        ("3.6", "not-yet/sign"), ("dw = 3.6", "not-yet/sign"), ("18/5", "not-yet/sign"), ("-1.8", "not-yet/half"),
        ("dw = 2 * (1.1 - 2)", "not-yet/half"), ("-4", "not-yet/other"), ("-3.61", "not-yet/other"),
        ("-3.5", "not-yet/other"),
        ("0", "not-yet/other"), ("-360", "not-yet/other"), ("36", "not-yet/other"), ("-3.6%", "close"),
        ("1e9", "not-yet/other"),
        ("dw = -0.036", "close"), ("[-3.6]", "cannot-judge"), ("dw = [-3.6]", "cannot-judge"),
        ("dw = '-3.6'", "cannot-judge"),
        ("\"-3.6\"", "cannot-judge"), ("True", "cannot-judge"), ("None", "cannot-judge"), ("-3,6", "cannot-judge"),
        ("dw = -3,6", "cannot-judge"), ("-3 or -4", "again"), ("dw = float('nan')", "cannot-judge"),
        ("dw = 1e999", "cannot-judge"),
        ("dw = inf", "cannot-judge"), ("-3.6 or so, because of the chain", "again"),
        ("3.6 with a minus", "again"), ("because the relu is zero", "again"), ("relu is zero", "not-yet/other"),
        ("bigger than -4", "again"), ("w 的两倍", "again"), ("不变", "again"), ("-3.6 以上", "again"),
        ("if it is zero, nothing moves", "again"), ("no idea", "again"),
        ("不是 3.6", "again"), ("print w", "cannot-judge"), ("for i in w", "cannot-judge"),
        ("slope", "runs, or again"), ("w is b", "runs, or dw = w is b"), ("dw = (", "cannot-judge"),
        ("dw = -3.6 -", "cannot-judge"),
        ("dw = slope", "cannot-judge"),
        ("((", "cannot-judge"), ("-2 to -4", "again"), ("dw = 1 / 0", "cannot-judge"),
        ("____", "again"), ("dw = ____", "again"), ("", "open"),
        ("w", "runs, or dw = w"), ("dw", "runs"), ("nan", "runs, or again"), ("-1.8 * 2", "another-way"),
        ("-1.8 * 3", "runs, or dw = -1.8 * 3"), ("−1.8 × 2", "another-way"), ("1.8 x 2", "runs, or dw = 1.8 * 2"),
        ("what is a slope", "again"), ("是说让它等于2？", "again"), ("-3.6?", "right"), ("I'd say a small one", "again"),
        ("0.9, roughly", "not-yet/other"),
        ("2 * (1.1 - 2) * x", "another-way"),
        ("y = -3.6", "runs, or dw = -3.6"), ("DW = -3.6", "runs, or dw = -3.6"), ("dw == -3.6", "right"),
        ("w.grad", "runs, or dw = w.grad"),
        ("float('nan')", "runs, or dw = float('nan')"), ("a = 1; c = 2", "runs"),
      ]
    ),
    (
      "precision",
      [
        ("0.3", "right"), (".3", "right"), ("0.30", "right"), ("30%", "right"), ("30 ％", "right"),
        ("30 percent", "right"), ("三成", "right"),
        ("3成", "right"), ("百分之三十", "right"), ("3/10", "another-way"), ("18/60", "another-way"),
        ("precision = tp / (tp + fp)", "right"),
        ("precision = 18 / 60", "another-way"), ("precision = tp/(fp+tp)", "another-way"), ("30", "close"),
        ("0.3%", "close"), ("0.003", "close"),
        ("18/42", "not-yet/odds"), ("tp / fp", "runs, or precision = tp / fp"), ("precision = tp / fp", "not-yet/odds"),
        ("0.33", "not-yet/other"),
        ("1/3", "not-yet/other"), ("3", "not-yet/other"), ("0.28", "not-yet/other"), ("0,3", "cannot-judge"),
        ("tp", "runs, or precision = tp"),
        ("precision = 1", "not-yet/other"), ("precision = 0", "not-yet/other"),
        ("18 of 60", "precision = 18/60 or precision = 18"), ("18 out of 60", "precision = 18/60 or precision = 18"),
        ("60 个里 18 个", "precision = 18/60 or precision = 18"), ("60 次中有 18 次", "precision = 18/60 or precision = 18"),
        ("three in ten", "precision = 3.0/10.0 or precision = 3.0"), ("十分之三", "right"), ("60 of 18", "again"),
      ]
    ),
    (
      "accuracy",
      [
        ("0.9459", "right"), ("94.59%", "right"), ("9459/10000", "another-way"), ("0.946", "close"), ("94.6%", "close"),
        ("95%", "close"),
        ("0.95", "close"), ("94.59", "close"), ("94.6", "close"), ("0.9", "not-yet/other"),
        ("0.94591", "not-yet/other"), ("9.459", "not-yet/other"),
        ("about 0.9459", "right"), ("0.9459 ± 0.001", "cannot-judge"),
      ]
    ),
    (
      "parameters",
      [
        ("50890", "right"), ("50,890", "right"), ("５０８９０", "right"), ("50890.0", "right"), ("50890 个参数", "right"),
        ("50,890 parameters", "right"),
        ("5.089万", "right"), ("五万零八百九十", "right"), ("50.89k", "right"),
        ("fifty thousand eight hundred and ninety", "right"),
        ("count = 784*64 + 64 + 64*10 + 10", "another-way"), ("count = 50_890", "right"), ("51,000", "close"),
        ("50900", "close"), ("50k", "not-yet/other"),
        ("50889", "not-yet/other"), ("5089000", "not-yet/other"), ("50 890", "cannot-judge"),
        ("784*64+64+64*10+10", "another-way"), ("784 x 64 + 64 + 64 x 10 + 10", "another-way"),
        ("(784+1)*64", "runs, or count = (784+1)*64"),
        ("count = 50,890", "cannot-judge"),
      ]
    ),
    (
      "sizes",
      [
        ("[784, 64, 10]", "right"), ("sizes = [784, 64, 10]", "right"), ("784 then 64 then 10", "again"),
        ("sizes = [784,64,10]", "right"),
        ("784, 64, 10", "another-way"),
        ("(784, 64, 10)", "another-way"), ("sizes = [28*28, 64, 10]", "another-way"), ("【784，64，10】", "right"),
        ("[784, 64]", "not-yet/other"),
        ("[10, 64, 784]", "not-yet/other"), ("784", "cannot-judge"), ("[]", "not-yet/other"),
        ("['784', '64', '10']", "cannot-judge"),
        ("784 64 10", "cannot-judge"),
      ]
    ),
    (
      "lines",
      [
        ("1", "right"), ("1.0", "right"), ("b = 1", "right"), ("b=1.0", "right"), ("一", "right"),
        ("b = 2 - w*x", "another-way"),
        ("x = 2.0; w = 0.5; b = 1.0", "another-way"), ("0.9", "not-yet/shortfall"), ("b = 0.9", "not-yet/shortfall"),
        ("2", "not-yet/other"),
        ("w = 0.95", "cannot-judge"), ("guess = 2", "cannot-judge"), ("b + 1", "runs"),
        ("x = 2.0; w = 0.5\nb = 1.0\nguess = w * x + b", "right"),
      ]
    ),
    (
      "known",
      [
        ("[\"price\", \"visits\"]", "right"), ("known = ['visits', 'price']", "another-way"),
        ("【“price”，“visits”】", "right"),
        ("\"price\", \"visits\"", "another-way"), ("[\"price\"]", "not-yet/few"),
        ("known = [\"price\"]", "not-yet/few"),
        ("price and visits", "again"), ("without refunded", "again"), ("known", "runs"), ("", "open"),
      ]
    ),
    (
      "epoch",
      [
        ("6", "right"), ("第 6 轮", "right"), ("第六轮", "right"), ("6th", "right"), ("after epoch 6", "right"),
        ("第 6 轮之后", "right"), ("#6", "right"),
        ("losses.index(min(losses)) + 1", "runs, or epoch = losses.index(min(losses)) + 1"),
        ("losses", "runs"), ("first", "runs, or epoch = first"), ("第 6 轮之前", "again"), ("more than 6", "again"),
        ("at least 6", "again"),
        ("5", "not-yet/off"),
      ]
    ),
  ]
}
