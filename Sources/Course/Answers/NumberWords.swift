/// The words that people put around a number, which don't change it, and those that do.
enum NumberWords {
  /// Before it, in any order.
  static let leadIns =
    [
      "about", "around", "roughly", "approximately", "approx", "circa", "maybe", "probably", "perhaps", "it", "is",
      "its",
    ]
    + ["it's", "that's", "that", "i", "i'd", "i'll", "i'm", "think", "guess", "say", "would", "will", "should", "must"]
    + ["be", "the", "my", "our", "answer", "result", "value", "guesses", "gives", "equals", "so", "says", "we", "get"]
    + [
      "=", "≈", "~", "choose", "pick", "after", "in", "epoch", "round", "stays", "stay", "remains", "keeps", "still",
      "at", "step", "row", "line", "layer", "number", "no.",
      "#",
    ]
    + ["大约", "大概", "差不多", "应该", "估计", "可能", "我", "它", "猜", "觉得", "认为", "算出来", "答案", "结果", "模型", "就是", "是"]
    + ["会", "为", "等于", "约", "选", "得", "第", "在"]

  /// Between a part and its whole, and in Chinese between a whole and its part.
  static let beforeTheWhole = ["out of", "of the", "of", "in every", "in"]
  static let behindTheWhole = ["当中有", "当中", "里面有", "里面", "里有", "中有", "里", "中"]
  /// Measure words between a Chinese number and what follows it.
  static let counters = ["个人", "个", "次", "条", "位", "人", "单", "张", "例", "轮", "行"]
  static let ordinalEndings = ["st", "nd", "rd", "th"]

  /// Between a subject and the number: `dw is -3.6`, `斜率是 -3.6`.
  static let copulas = [" is ", " are ", " equals ", "等于", "是", "为"]

  /// Words of any kind that say it is another number, several, or none.
  static let turning: Set<String> = [
    "and", "or", "not", "no", "nan", "inf", "to", "more", "less", "than", "at", "least", "most", "over", "under",
    "above",
    "below", "but", "plus", "minus", "point", "squared", "never", "between", "half", "don't", "isn't", "something",
    "odd", "because", "since", "if", "when", "out",
  ]
  static let turningCharacters: Set<Character> = [
    "不", "没", "非", "别", "到", "至", "或", "和", "负", "点", "以", "多", "几", "余", "来", "超", "减", "加", "乘", "除", "半", "前",
  ]

  /// Units that are shorter than any other word that may follow a number. `s` and `h` are names of variables as well.
  static let shortWords: Set<String> = [
    "i", "a", "an", "of", "in", "is", "it", "so", "my", "we", "or", "ms", "kb", "mb", "gb", "tb", "px", "kg", "km",
    "cm",
    "per", "day",
  ]

  /// What stands right behind the digits and says how many of them there are. Longer words first: `千万` begins with `千`.
  static let magnitudes: [(String, Double)] = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("万", 1e4), ("千", 1e3),
    ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("mn", 1e6), ("bn", 1e9), ("tn", 1e12),
    ("k", 1e3), ("b", 1e9),
  ]

  /// A share, said before the number or behind it.
  static let sharesBefore: [(String, Double)] = [("百分之", 100), ("千分之", 1_000), ("万分之", 10_000)]
  static let sharesBehind: [(String, Double)] = [
    ("%", 100), ("percent", 100), ("per cent", 100), ("pct", 100), ("‰", 1_000), ("成", 10),
  ]

  /// What makes another number of the one behind it.
  static let functions: Set<String> = [
    "log", "exp", "sqrt", "sin", "cos", "tan", "abs", "relu", "sum", "max", "min", "mean", "negative", "double",
    "twice", "nearly",
    "almost", "step", "only", "return", "print", "import",
  ]

  /// Between numbers, or before one: no code, however few words there are.
  static let joining = turning.union(beforeTheWhole)

  static let currencies = ["$", "¥", "￥", "€", "£"]

  static let vulgarFractions: [Character: Double] = [
    "½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅕": 0.2, "⅛": 0.125,
  ]
}
