import Language
import Wording

extension Notebook {
  /// How many cells back a result is still kept.
  private static let keptResults = 100

  /// The last three results are `_`, `__` and `___`, and that of cell 3 is `_3` and `Out[3]`, as in IPython.
  func keep(_ value: Value, from number: Int) {
    if case .none = value { return }
    session["___"] = session["__"]
    session["__"] = session["_"]
    session["_"] = value
    session["_\(number)"] = value
    // A result keeps alive all that it was computed from.
    session["_\(number - Self.keptResults)"] = nil
  }

  /// `In` and `Out`, which a variable of that name hides.
  func defineCellResults() {
    session.machine.define("In", .object(LiveObject("In") { [unowned self] in .list(of: inputs) }))
    let kept = LiveObject(
      "Out",
      missing: { [unowned self] index in
        let numbers = keptNumbers
        if let number = index.wholeNumber, numbers.contains(number) { return nil }
        return PromptFault.noResult(try Writer.representation(of: index), kept: numbers)
      },
      { [unowned self] in .dictionary(try DictionaryObject(results)) })
    session.machine.define("Out", .object(kept))
  }

  /// What was typed, by the number of its cell. `In[0]` is empty, as in IPython, so that numbers and places agree.
  private var inputs: [Value] { (0...(cells.keys.max() ?? 0)).map { .text(cells[$0] ?? "") } }

  /// The cells whose results are kept. `Out` is a view of `_3` and its like, so that what is taken back by `:undo` is
  /// gone there too.
  private var keptNumbers: [Int] {
    session.names.compactMap { $0.hasPrefix("_") ? Int($0.dropFirst()) : nil }.filter { $0 > 0 }.sorted()
  }

  private var results: [(Value, Value)] {
    keptNumbers.compactMap { number in session["_\(number)"].map { (.integer(number), $0) } }
  }
}
