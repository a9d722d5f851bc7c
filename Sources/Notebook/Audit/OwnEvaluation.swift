import Catalogue
import Explain
import Language
import Neural
import Wording

/// The learner's own last `evaluate` as a claim, held to the same arithmetic as a vendor's.
enum OwnEvaluation {
  /// Throws `NotebookFault.nothingEvaluated` where no model was evaluated.
  static func claim(of model: Sequential?, _ notebook: Notebook) throws -> Claim {
    let models = model.map { [$0] } ?? notebook.models
    let evaluated = models.compactMap { model in model.lastEvaluation.map { (model, $0) } }
    guard let (model, record) = evaluated.max(by: { $0.1.moment < $1.1.moment }) else {
      throw NotebookFault.nothingEvaluated
    }
    var claim = Claim()
    claim.add(.examples, ToldNumber(Double(record.examples), text: Numeral.grouped(record.examples)))
    claim.add(.batchSize, ToldNumber(Double(record.batchSize), text: Numeral.grouped(record.batchSize)))
    claim.add(.steps, ToldNumber(Double(record.steps), text: Numeral.grouped(record.steps)))
    for measure in record.measures {
      let number = exact(measure.value)
      if measure.name == "loss" {
        claim.add(.loss, number)
      } else if measure.name.contains("acc") {
        claim.add(.accuracy, number)
      }
    }
    if let largest = record.largestClass {
      claim.add(
        .baseline,
        ToldNumber(
          Double(largest) / Double(record.examples),
          text: "\(Numeral.grouped(largest))/\(Numeral.grouped(record.examples))"))
    }
    if let history = model.history,
      let name = history.names.first(where: { $0.contains("acc") && !$0.hasPrefix("val_") }),
      let last = history.values[name]?.last
    {
      claim.add(.accuracy, exact(last), .training)
    }
    claim.say(lossKind(of: model))
    return claim
  }

  private static func exact(_ value: Double) -> ToldNumber { ToldNumber(value, text: Numeral.fixed(value, places: 4)) }

  private static func lossKind(of model: Sequential) -> Claim.LossKind {
    guard let loss = model.compiled?.loss else { return .unsaid }
    return type(of: loss).card.name.contains("Crossentropy") ? .crossEntropy : .other
  }
}

extension Notebook {
  /// The models that variables hold.
  fileprivate var models: [Sequential] {
    session.names.compactMap { name in
      if case .object(let object)? = session[name] { (object as? ModelObject)?.model } else { nil }
    }
  }

  /// The model that a variable of that name holds.
  func model(named name: String) -> Sequential? {
    if case .object(let object)? = session[name] { (object as? ModelObject)?.model } else { nil }
  }
}
