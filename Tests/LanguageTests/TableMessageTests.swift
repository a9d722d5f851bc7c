import Language
import Syntax
import Testing
import Wording

@Suite("errors about tables say what, where and what to do, in both languages")
struct TableMessageTests {
  private static let prelude = """
    import pandas as pd
    from sklearn.preprocessing import StandardScaler
    from sklearn.model_selection import train_test_split
    df = pd.DataFrame({"age": [31, 25, 47], "city": ["Oslo", None, "Rome"], "gap": [1.5, float("nan"), 2.0]})

    """

  static let cases: [MessageCase] = [
    MessageCase(
      "df['agee']", at: "df['agee']",
      "KeyError: there is no column agee; the table has age, city, gap. Did you mean 'age'?",
      "KeyError: 没有 agee 这一列，表里有：age、city、gap。 是不是想写 'age'？"),
    MessageCase(
      "df['city'] + 1", at: "df['city'] + 1",
      "TypeError: + does not work between text and whole numbers. If the text is numbers, read it as such: pd.to_numeric(df['c']).",
      "TypeError: 文字和整数之间不能用 +。 如果文字其实是数字，先转成数：pd.to_numeric(df['c'])。"),
    MessageCase(
      "df['city'].mean()", at: "df['city'].mean()",
      "TypeError: mean() counts with numbers; city holds text. Count texts instead: df['c'].value_counts().",
      "TypeError: mean() 只算数字，city 里是文字。 文字可以数个数：df['c'].value_counts()。"),
    MessageCase(
      "if df['age'] > 3: pass", at: "df['age'] > 3",
      "ValueError: a column of 3 values is not one value: true, false or a number. Join conditions with & and |, each in brackets; or ask .any(), .all().",
      "ValueError: 一列 3 个值，不能当一个真假或一个数用。 多个条件用 & 和 | 连，各加括号；也可以问 .any()、.all()。"),
    MessageCase(
      "df['gap'].astype(int)", at: "df['gap'].astype(int)",
      "ValueError: gap lacks 1 value, and whole numbers can't say so. Fill or drop the gaps first: df['c'].fillna(0) says they are 0.",
      "ValueError: gap 缺 1 个值，整数没法表示缺失。 先补上或去掉缺失；df['c'].fillna(0) 等于说缺的就是 0。"),
    MessageCase(
      "pd.to_datetime(['2024-13-01'])", at: "pd.to_datetime(['2024-13-01'])",
      "ValueError: '2024-13-01' in row 0 does not read as a date. errors='coerce' makes such values missing, to be counted.",
      "ValueError: 第 0 行的 '2024-13-01' 读不出日期。 errors='coerce' 会把读不出的变成缺失，再去数有多少。"),
    MessageCase(
      "df.apply(len)", at: "df.apply", "AttributeError: 'DataFrame' has no 'apply' here. df['new'] = df['a'] + df['b']",
      "AttributeError: 这里的 'DataFrame' 没有 'apply'。 df['new'] = df['a'] + df['b']"),
    MessageCase(
      "df['age'][0] = 3", at: "df['age'][0]",
      "AttributeError: 'Series' has no '[ ] =' here. df.loc[rows, 'c'] = value",
      "AttributeError: 这里的 'Series' 没有 '[ ] ='。 df.loc[rows, 'c'] = value"),
    MessageCase(
      "df['new'] = [1, 2]", at: "df['new']", "ValueError: new has 2 rows, the table has 3.",
      "ValueError: new 有 2 行，表有 3 行。"),
    MessageCase(
      "df.loc[9]", at: "df.loc[9]", "KeyError: no row is labelled 9.", "KeyError: 没有哪一行的标签是 9。"),
    MessageCase(
      "df['age'] - df['age'].head(2)", at: "df['age'] - df['age'].head(2)",
      "ValueError: - needs both sides to have the same row labels; here they differ. Count both anew: a.reset_index(drop=True).",
      "ValueError: - 要求两边的行标签一样，这里不一样。 把两边重新编号：a.reset_index(drop=True)。"),
    MessageCase(
      "StandardScaler().transform(df[['age']])", at: "StandardScaler().transform(df[['age']])",
      "ValueError: this StandardScaler has seen no data yet.", "ValueError: 这个 StandardScaler 还没见过数据。"),
    MessageCase(
      "StandardScaler().fit(df)", at: "StandardScaler().fit(df)",
      "ValueError: StandardScaler works with numbers; city holds text. Make columns of its values: pd.get_dummies(df, columns=['c']).",
      "ValueError: StandardScaler 只处理数字，city 里是文字。 把每种取值变成一列：pd.get_dummies(df, columns=['c'])。"),
    MessageCase(
      "StandardScaler().fit(df[['age']]).transform(df[['gap']])",
      at: "StandardScaler().fit(df[['age']]).transform(df[['gap']])",
      "ValueError: the columns are not those on which this StandardScaler was fitted: missing here: age; not seen then: gap.",
      "ValueError: 列和这个 StandardScaler 拟合时的不一样：这次缺 age；当时没有 gap。"),
    MessageCase(
      "train_test_split(df, test_size=1.5)", at: "train_test_split(df, test_size=1.5)",
      "ValueError: test_size is a share between 0 and 1 or a whole number of rows, not 1.5.",
      "ValueError: test_size 要么是 0 到 1 之间的比例，要么是行数，不能是 1.5。"),
    MessageCase(
      "train_test_split(df, stratify=df['age'])", at: "train_test_split(df, stratify=df['age'])",
      "ValueError: the class 25 has only one row, so it can't stand on both sides. Leave stratify out, or join rare classes.",
      "ValueError: 类别 25 只有一行，没法两边都有。 去掉 stratify，或把少见的类并在一起。"),
    MessageCase(
      "df.groupby(['age', 'city']).size()", at: "df.groupby(['age', 'city'])",
      "TypeError: groupby() has no 'as_index=True' here. df.groupby(['age', 'city'], as_index=False)",
      "TypeError: 这里的 groupby() 没有 'as_index=True'。 df.groupby(['age', 'city'], as_index=False)"),
    MessageCase(
      "pd.DataFrame({'a': [1, 'x']})", at: "pd.DataFrame({'a': [1, 'x']})",
      "TypeError: a would hold whole numbers and text; a column here holds one kind.",
      "TypeError: a 里会同时有整数和文字，这里一列只能放一种。"),
  ]

  @Test("a message is word for word", arguments: cases)
  func message(expected: MessageCase) throws {
    try expected.check(after: Self.prelude)
  }

  @Test("going back to a state gives a table its columns, a scaler its fit and a model its weights again")
  func state() throws {
    let session = Session()
    let setup = """
      import pandas as pd
      from sklearn.preprocessing import StandardScaler
      from sklearn.linear_model import LogisticRegression
      df = pd.DataFrame({"a": [1.0, 2.0, 4.0, 9.0], "y": [0, 1, 0, 1]})
      scaler = StandardScaler().fit(df[["a"]])
      model = LogisticRegression().fit(df[["a"]], df["y"])
      """
    let question = "print(df, scaler.mean_, model.coef_)"
    _ = Transcript.of(setup, in: session)
    let before = Transcript.of(question, in: session).text
    let state = try session.state()
    let change = """
      df["a"] = df["a"] * 10
      df.loc[0, "y"] = 1
      df["b"] = 5
      scaler.fit(df[["a"]])
      model.fit(df[["a"]], df["y"])
      """
    _ = Transcript.of(change, in: session)
    #expect(Transcript.of(question, in: session).text != before)
    try session.restore(state)
    #expect(Transcript.of(question, in: session).text == before)
  }

  @Test("code of someone else reads the data beside it and nothing else")
  func confinement() throws {
    let page = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    func read(_ path: String, confined: Bool) -> String {
      let session = Session()
      session.machine.isConfined = confined
      return Transcript.of(
        "print(len(read_csv('\(path)')))", in: session, beside: "/\(page)/OracleTensors/lesson.md"
      ).text
    }
    #expect(read("clicks.csv", confined: true) == "6\n")
    #expect(read("../OracleTensors/clicks.csv", confined: true) == "!! OSError\n")
    #expect(read("../TableMessageTests.swift", confined: true) == "!! OSError\n")
    #expect(read("/\(page)/OracleTensors/clicks.csv", confined: true) == "!! OSError\n")
    #expect(read("/\(page)/OracleTensors/clicks.csv", confined: false) == "6\n")
  }

  @Test("the ends of 64 bits and absurd counts are answered, not trapped")
  func extremes() {
    let program = """
      import pandas as pd
      s = pd.Series([-9223372036854775807 - 1, 7])
      print((s % 3).tolist(), (s // 3).tolist(), (s // -1).tolist(), (-s).tolist(), abs(s).tolist())
      print(len(s.tail(-9223372036854775807 - 1)), len(s.head(-9223372036854775807 - 1)), len(s.head(10 ** 18)))
      print(s.shift(-9223372036854775807 - 1).isna().all(), s.loc[1:0].tolist(), s.iloc[-1:-9].tolist())
      t = pd.Series([pd.Timestamp("9999-12-31")]) + pd.Timedelta(days=100000000)
      print(len(str(t)) > 0, pd.Series([1e300]).round(300).tolist())
      """
    let text = Transcript.of(program).text
    #expect(text.hasPrefix("[1, 1] [-3074457345618258603, 2] "), "\(text)")
    #expect(text.contains("\n0 0 2\nTrue [] []\nTrue "), "\(text)")
  }

  @Test("a table fits where numbers are wanted: metrics, plots, arithmetic with arrays, training")
  func whereNumbersAreWanted() throws {
    let program = """
      import numpy as np
      import pandas as pd
      from sklearn.metrics import accuracy_score
      from tensorflow import keras
      df = pd.DataFrame({"a": [1.0, 2.0, 3.0], "y": [0, 1, 1]})
      print(accuracy_score(df["y"], [0, 1, 0]) > 0.6, np.mean(df["a"]))
      print((np.array([1, 2, 3]) + df["a"]).tolist(), (df["a"] * np.array([1, 2, 3])).tolist())
      model = keras.Sequential([keras.layers.Dense(1, input_shape=(1,))])
      model.compile("sgd", "mse")
      model.fit(df[["a"]], df["y"], epochs=1, verbose=0)
      print(model.predict(df[["a"]]).shape)
      """
    #expect(Transcript.of(program).text == "True 2.0\n[2.0, 4.0, 6.0] [1.0, 4.0, 9.0]\n(3, 1)\n")
  }
}
