extension AnswerTable {
  static let guesses: [(step: String, rows: [Row])] = [
    (
      "number",
      [
        ("1.1", "guess 1.1"), ("１．１", "guess 1.1"), ("1.1 times", "guess 1.1"), ("1.1 次", "guess 1.1"),
        ("about 1.1", "guess 1.1"), ("about 0.8", "guess 0.8"), ("around 1", "guess 1"), ("1.1左右", "guess 1.1"),
        ("大概 1.1 次吧", "guess 1.1"), ("I'd say 1.1", "guess 1.1"), ("1.1 I think", "guess 1.1"),
        ("probably 1.1", "guess 1.1"), ("It guesses 1.1 times.", "guess 1.1"), ("the answer is 1.1", "guess 1.1"),
        ("答案是 1.1", "guess 1.1"), ("模型会猜 1.1 次", "guess 1.1"), ("我觉得是一点一", "guess 1.1"), ("答案：1.1", "guess 1.1"),
        ("answer: 1.1", "guess 1.1"), ("y = 1.1", "guess 1.1"), ("0.5*2 + 0.1 = 1.1", "guess 1.1"),
        ("2×0.5+0.1=1.1", "guess 1.1"), ("w*x+b = 1.1", "guess 1.1"), ("11/10", "guess 1.1"), ("1 1/10", "guess 1.1"),
        ("110%", "guess 1.1"), ("1.1e0", "guess 1.1"), ("one", "guess 1"), ("one point one", "guess 1.1"),
        ("one and a half", "guess 1.5"), ("half", "guess 0.5"), ("两次", "guess 2"), ("一次", "guess 1"), ("$5", "guess 5"),
        ("5 元", "guess 5"), ("1.1?", "guess 1.1"), ("-1.1", "guess -1.1"), ("", "guess "), ("  ", "guess "),
        ("1,1", "again"), ("1 or 2", "again"), ("1-2", "again"), ("1~2", "again"), ("1到2", "again"),
        ("1 to 2", "again"),
        ("between 1 and 2", "again"), ("一两次", "again"), ("三四次", "again"), ("more than 1", "again"), (">1", "again"),
        ("大于 1", "again"), ("不到 1", "again"), ("1 次以上", "again"), ("10 多次", "again"), ("不是 1.1", "again"),
        ("it is not 1.1", "again"), ("isn't 1.1", "again"), ("nan", "again"), ("inf", "again"), ("∞", "again"),
        ("不知道", "again"), ("no idea", "again"), ("a few", "again"), ("没有", "again"), ("1.1 x", "again"),
        ("[1.1]", "again"),
        ("\"1.1\"", "again"), ("None", "again"), ("____", "again"), ("w", "again"), ("x*w+b", "runs"),
        ("0.5*2+0.1", "runs"),
        ("w*x", "runs"), ("print(b)", "runs"),
      ]
    ),
    (
      "count",
      [
        ("50890", "guess 50890"), ("50,890", "guess 50890"), ("５０，８９０", "guess 50890"), ("50_890", "guess 50890"),
        ("50 890", "again"), ("5.089万", "guess 50890"), ("五万零八百九十", "guess 50890"), ("50.89k", "guess 50890"),
        ("50 thousand", "guess 50000"), ("about 50k parameters", "guess 50000"), ("fifty thousand", "guess 50000"),
        ("a million", "guess 1e+06"), ("1.5M", "guess 1.5e+06"), ("7B", "guess 7e+09"), ("1750 亿", "guess 1.75e+11"),
        ("十万", "guess 100000"), ("5e4", "guess 50000"), ("5×10^4", "guess 50000"), ("5.09*10⁴", "guess 50900"),
        ("twenty-five", "guess 25"), ("two hundred and ten", "guess 210"), ("5万多", "again"), ("几万", "again"),
        ("十几万", "again"),
        ("50.890,00", "again"), ("18 of 30", "again"), ("2nd", "guess 2"), ("第 3 轮", "guess 3"), ("round 3", "guess 3"),
        ("第三轮", "guess 3"), ("#3", "guess 3"), ("after 3 epochs", "guess 3"), ("it stays 4", "guess 4"),
        ("3?", "guess 3"), ("is it 4?", "guess 4"), ("50,89", "again"), ("5m", "again"),
        ("lots", "again"),
      ]
    ),
    (
      "share",
      [
        ("0.985", "guess 0.985"), (".985", "guess 0.985"), ("98.5%", "guess 0.985"), ("98.5 ％", "guess 0.985"),
        ("98.5 percent", "guess 0.985"), ("百分之九十八点五", "guess 0.985"), ("197/200", "guess 0.985"), ("九成", "guess 0.9"),
        ("9成", "guess 0.9"), ("8.5 成", "guess 0.85"), ("九成五", "guess 0.95"), ("千分之三", "guess 0.003"),
        ("3‰", "guess 0.003"),
        ("一半", "guess 0.5"), ("half", "guess 0.5"), ("two thirds", "guess 0.666667"), ("三分之二", "guess 0.666667"),
        ("1", "guess 1"),
        ("100%", "guess 1"), ("0", "guess 0"), ("98.5", "asks"), ("about 90", "asks"), ("97 左右", "asks"),
        ("0,985", "again"),
        ("七八成", "again"), ("high", "again"), ("95%以上", "again"), ("90-95%", "again"), (">95%", "again"),
        ("197 of 200", "guess 0.985"), ("six out of ten", "guess 0.6"), ("9 in 10", "guess 0.9"),
        ("30 个里 18 个", "guess 0.6"), ("200 次中有 197 次", "guess 0.985"), ("18 out of", "again"),
        ("60 percent or so", "guess 0.6"), ("fifty-fifty", "guess 0.5"), ("30 of 18", "again"),
      ]
    ),
    (
      "sure",
      [
        ("80", "sure 0.8"), ("80%", "sure 0.8"), ("0.8", "sure 0.8"), ("八成", "sure 0.8"), ("8成", "sure 0.8"),
        ("八十", "sure 0.8"),
        ("eighty", "sure 0.8"), ("4/5", "sure 0.8"), ("50/50", "sure 0.5"), ("fifty-fifty", "sure 0.5"),
        ("五五开", "sure 0.5"),
        ("half", "sure 0.5"), ("about 70 %", "sure 0.7"), ("100", "sure 1"), ("0", "sure 0"), ("", "sure "),
        ("very", "again"),
        ("很有把握", "again"), ("120", "again"), ("-5", "again"), ("80-90", "again"), ("七八成", "again"),
      ]
    ),
    (
      "choice",
      [
        ("up", "guess up"), ("UP", "guess up"), ("larger", "guess up"), ("it should be larger", "guess up"),
        ("1", "guess up"),
        ("2", "guess down"), ("选 2", "guess down"), ("选down", "guess down"), ("smaller!", "guess down"),
        ("the same", "guess same"),
        ("down I think", "guess down"), ("up吧", "guess up"), ("not larger", "again"), ("up or down", "again"),
        ("4", "again"), ("what is a slope", "again"), ("up?", "guess up"), ("I'd say up", "guess up"),
        ("0.5", "again"), ("maybe", "again"), ("w", "again"), ("w + 1", "runs"),
      ]
    ),
    (
      "sketch",
      [
        ("up", "guess up"), ("it goes up", "guess up"), ("increasing", "guess up"), ("上升", "guess up"),
        ("往上走", "guess up"),
        ("down", "guess down"), ("会下降", "guess down"), ("decreasing", "guess down"), ("持平", "guess flat"),
        ("不会变", "guess flat"),
        ("no change", "guess flat"), ("doesn't change", "guess flat"), ("3", "guess down"), ("先升后降", "again"),
        ("up then down", "again"), ("不会上升", "again"), ("zigzag", "again"),
      ]
    ),
    (
      "quiz",
      [
        ("2", "picks 2"), ("２", "picks 2"), ("②", "picks 2"), ("b", "picks 2"), ("B.", "picks 2"), ("(2)", "picks 2"),
        ("2)", "picks 2"),
        ("选 B", "picks 2"), ("第二个", "picks 2"), ("我选2", "picks 2"), ("option 2", "picks 2"),
        ("the second one", "picks 2"), ("two", "picks 2"),
        ("2?", "picks 2"), ("It computes 0.5 × 3.5 + 0.1", "picks 2"), ("it looks it up", "picks 3"), ("1", "picks 1"),
        ("1 and 2", "again"), ("1,2", "again"), ("ab", "again"), ("4", "again"), ("0", "again"), ("13", "again"),
        ("1-3", "again"),
        ("all", "again"), ("不是 2", "again"), ("none of them", "again"), ("3. looks up", "picks 3"), ("选3吧", "picks 3"),
        ("it looks", "picks 3"), ("it has no idea", "again"),
        ("why", "again"), ("what is a lookup", "again"), ("answer", "again"), ("", "open"), ("0.5 * 3.5", "runs"),
      ]
    ),
  ]
}
