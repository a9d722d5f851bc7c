import Catalogue
import Explain
import Language
import Neural
import Plotting
import Tensors
import Wording

enum DoctorCommand: Command {
  static let name = "doctor"
  static let record = CommandRecord.line
  static let aliases = ["诊断", "体检"]
  static let usage = Bilingual(":doctor [CURVES] [classes=N]", ":doctor [曲线] [classes=N]")
  static let summary = Bilingual(
    "Says what training curves show: a history, a dict of lists, losses, a model; alone, the last training. "
      + "For this machine's own state, type gradwalk doctor in a shell.",
    "看训练曲线说明了什么：训练历史、「名字: 列表」字典、一串损失或模型；不写就看上次训练。检查这台机器装得全不全，要在终端里输入 gradwalk doctor。")
  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let request = try DoctorRequest(arguments)
    // `history` is the last training's, unless the learner has a variable of that name.
    let isLast = request.expression.isEmpty || request.expression == "history" && notebook.session["history"] == nil
    let patient = try isLast ? lastTraining(notebook) : patient(request.expression, notebook)
    var evidence = patient.evidence
    evidence.classes = request.classes ?? evidence.classes
    evidence.baseline = request.baseline ?? evidence.baseline
    let steps = try patient.run.map { try openedSteps($0, notebook.display.beginWork()) } ?? []
    let text = HealthText(tongue: notebook.tongue, columns: notebook.display.columns, unit: evidence.unit)
    notebook.say(
      text.text(TrainingHealth.diagnoses(evidence, steps), readings: steps.last.map(LayerDoctor.readings) ?? []))
  }

  private typealias Patient = (evidence: HealthEvidence, run: Run?)

  private static func lastTraining(_ notebook: Notebook) throws -> Patient {
    let curves = notebook.trainingCurves
    if let run = notebook.lastRun, let found = try patient(run, curves, notebook) { return found }
    guard let evidence = HealthEvidence(curves: curves.series.map { ($0.label, $0.y) }) else {
      throw NotebookFault.nothingToDiagnose
    }
    return (evidence, nil)
  }

  /// Of few epochs the steps' own losses say more.
  private static func patient(_ run: Run, _ curves: TrainingCurves, _ notebook: Notebook) throws -> Patient? {
    var evidence: HealthEvidence?
    if !run.records.isEmpty {
      let names = run.records[0].measures.map(\.name)
      evidence = HealthEvidence(
        curves: names.map { name in
          (name, run.records.compactMap { $0.measures.first { $0.name == name }?.value })
        })
    }
    let losses = run.losses.values.map(Double.init)
    if run.records.count < 5, losses.count >= 5 {
      var bySteps = evidence ?? HealthEvidence(loss: losses)
      bySteps.loss = losses
      bySteps.unit = .step
      evidence = bySteps
    }
    guard var evidence else { return nil }
    evidence.classes = try classes(of: run, notebook)
    return (evidence, run)
  }

  private static func patient(_ expression: String, _ notebook: Notebook) throws -> Patient {
    let value = try notebook.value(of: expression, command: self)
    if case .object(let object) = value {
      if let history = (object as? HistoryObject)?.history { return (HealthEvidence(history), nil) }
      if let model = (object as? ModelObject)?.model {
        guard let run = model.lastRun, let found = try patient(run, TrainingCurves(), notebook) else {
          throw NotebookFault.nothingToDiagnose
        }
        return found
      }
    }
    if case .dictionary(let dictionary) = value {
      var curves: [(String, [Double])] = []
      for (key, value) in dictionary.pairs {
        guard let numbers = try Drawable.numbers(value) else { throw NotebookFault.noCurve(value.typeName) }
        curves.append((try Writer.display(of: key), numbers))
      }
      guard let evidence = HealthEvidence(curves: curves) else { throw NotebookFault.noCurve(value.typeName) }
      return (evidence, nil)
    }
    guard let numbers = try Drawable.numbers(value) else { throw NotebookFault.noCurve(value.typeName) }
    return (HealthEvidence(loss: numbers, unit: .point), nil)
  }

  /// How many classes a model tells apart, where its loss is a cross-entropy over them.
  private static func classes(of run: Run, _ notebook: Notebook) throws -> Int? {
    let weights = run.process.weightVariables
    let model = notebook.session.names.lazy.compactMap { name -> Sequential? in
      guard case .object(let object)? = notebook.session[name], let model = (object as? ModelObject)?.model else {
        return nil
      }
      return model.weights.contains { weight in weights.contains { $0 === weight.variable } } ? model : nil
    }.first
    guard let model, let loss = model.compiled?.loss, let width = try model.outputShape().last else { return nil }
    switch type(of: loss).card.name {
    case "SparseCategoricalCrossentropy", "CategoricalCrossentropy": return width
    case "BinaryCrossentropy": return width == 1 ? 2 : nil
    default: return nil
    }
  }

  /// The steps that would come next, opened: their batches show what the units do now.
  private static func openedSteps(_ run: Run, _ pulse: Pulse) throws -> [RecordedStep] {
    guard var state = run.checkpoints.last, !state.weights.isEmpty, run.losses.values.last?.isFinite == true else {
      return []
    }
    let size = state.weights.reduce(0) { $0 + $1.count }
    var steps: [RecordedStep] = []
    for _ in 0..<(size > 1_000_000 ? 1 : 8) {
      try pulse.check()
      let step = try run.recorded(at: state, pulse: pulse)
      steps.append(step)
      state = step.after
    }
    return steps
  }
}

/// The arguments of `:doctor`: an expression, and what is known of the task behind it.
private struct DoctorRequest {
  let expression: String
  let classes: Int?
  let baseline: Double?

  init(_ arguments: String) throws {
    var kept: [Substring] = []
    var (classes, baseline): (Int?, Double?) = (nil, nil)
    for word in arguments.split(separator: " ") {
      if word.hasPrefix("classes=") || word.hasPrefix("类别=") {
        let text = String(word[word.index(after: word.firstIndex(of: "=") ?? word.startIndex)...])
        guard let number = Int(text), (2...1_000_000).contains(number) else {
          throw NotebookFault.notANumber(text, usage: DoctorCommand.usage)
        }
        classes = number
      } else if word.hasPrefix("base=") || word.hasPrefix("基线=") {
        let text = String(word[word.index(after: word.firstIndex(of: "=") ?? word.startIndex)...])
        guard let number = Double(text), number > 0, number < 1 else {
          throw NotebookFault.notAShare(text)
        }
        baseline = number
      } else {
        kept.append(word)
      }
    }
    expression = kept.joined(separator: " ")
    self.classes = classes
    self.baseline = baseline
  }
}
