import Catalogue
import Datasets
import Wording

/// `pandas`: the part of it that the lessons about data use, with its names, defaults and printing.
enum PandasModule {
  static let view = ModuleView("pandas") { _ in
    functions.map { ($0.method.name, .object(OpFunction($0.method, $0.card))) } + [
      ("DataFrame", .object(TypeObject("DataFrame", PandasMaking.dataFrame))),
      ("Series", .object(TypeObject("Series", PandasMaking.series))),
      ("Timestamp", .object(TypeObject("Timestamp", PandasMaking.timestamp))),
      ("Timedelta", .object(TypeObject("Timedelta", PandasMaking.timedelta))),
    ]
      + absent()
  }

  /// Bare, without an import.
  static func values() -> [(String, Value)] {
    [(readCSV.name, .object(OpFunction(readCSV, readCSVCard)))]
  }

  static let cards: [Card] = functions.map(\.card)

  private static func function(
    _ method: Method, _ summary: Bilingual, example: String
  ) -> (method: Method, card: Card) {
    (method, Card(method.name, .data, .parameters(method.parameters.listed), summary, example: example))
  }

  private static let readCSV = PandasReading.readCSV

  private static let readCSVCard = Card(
    "read_csv", .data, .parameters(readCSV.parameters.listed),
    Bilingual("A table from a CSV file: one row a line, one column a field.", "把 CSV 文件读成一张表：一行一条，一个字段一列。"),
    example: "df = pd.read_csv(\"clicks.csv\", parse_dates=[\"time\"])")

  private static let functions: [(method: Method, card: Card)] = [
    (readCSV, readCSVCard),
    function(
      PandasFunctions.toDatetime,
      Bilingual("Dates from text such as 2024-03-01 12:30:00.", "把 2024-03-01 12:30:00 这样的文字变成日期。"),
      example: "df['time'] = pd.to_datetime(df['time'])"),
    function(
      PandasFunctions.toNumeric,
      Bilingual("Numbers from text; errors='coerce' makes the rest missing.", "把文字变成数；errors='coerce' 会把读不出的变成缺失。"),
      example: "df['price'] = pd.to_numeric(df['price'], errors='coerce')"),
    function(
      PandasFunctions.getDummies, Bilingual("A column a value, true where a row has it.", "每种取值变成一列，哪一行是它就为真。"),
      example: "pd.get_dummies(df, columns=['page'])"),
    function(
      PandasFunctions.concat, Bilingual("Tables below one another.", "把几张表上下接起来。"),
      example: "pd.concat([a, b], ignore_index=True)"),
    function(
      PandasFunctions.merge, Bilingual("Two tables side by side by a common column.", "按共有的列把两张表左右接起来。"),
      example: "pd.merge(log, users, on='user', how='left')"),
    function(
      PandasFunctions.marks("isna", true), Bilingual("Where a value is missing.", "哪里是缺失。"), example: "pd.isna(df)"),
    function(
      PandasFunctions.marks("notna", false), Bilingual("Where a value is there.", "哪里有值。"), example: "pd.notna(df)"),
  ]

  /// Functions of pandas that say what to use instead.
  private static func absent() -> [(String, Value)] {
    AbsentNames.pandas.sorted { $0.key < $1.key }.map { name, instead in
      let method = Method(name, any: "…") { _, _, _ in
        throw TableFault.absent(type: "pandas", name: name, instead: instead)
      }
      return (name, .object(BuiltinFunction(name, method)))
    }
  }
}

extension Parameters {
  /// As a card lists them.
  var listed: [Parameter] {
    items.map { Parameter(($0.isVariadic ? "*" : "") + $0.name, default: $0.defaultText) }
  }
}
