import Autograd
import Explain
import Language
import Neural
import Wording

enum GraphCommand: Command {
  static let name = "graph"
  static let record = CommandRecord.line
  static let aliases = ["计算图"]
  static let usage = Bilingual(":graph EXPRESSION [FORM]", ":graph 算式 [形式]")
  static let summary = Bilingual(
    "Draws the computation that led to a value. FORM: values, grads, all, mermaid, dot, svg, save FILE.mmd|dot|svg|txt.",
    "画出一个值是怎么算出来的。形式可以写：values 数值、grads 梯度、all 不折叠、mermaid、dot、svg、save 文件.mmd|dot|svg|txt。")

  static let operand = CommandOperand.expression

  static func run(_ arguments: String, _ notebook: Notebook) throws {
    let (rest, file) = PlotRequest.split(" " + arguments)
    let request = GraphRequest(rest)
    let form = try file.map(GraphRequest.Form.init(file:)) ?? request.form
    guard let node = try notebook.recorded(request.expression, by: self).history else {
      throw ExplainFault.nothingRecorded
    }
    let outline = try GraphOutline(
      Trace(of: node), details: request.details, name: notebook.namesInGraph(), part: notebook.partsOfNodes())
    let columns = notebook.display.columns
    let text: String
    switch form {
    case .drawing: text = GraphDrawing.lines(outline, columns: file == nil ? columns : 200).joined(separator: "\n")
    case .mermaid: text = GraphText.mermaid(outline)
    case .dot: text = GraphText.dot(outline)
    case .svg: text = GraphPicture.svg(outline, title: request.expression)
    }
    if let file {
      try notebook.save(text.hasSuffix("\n") ? text : text + "\n", to: file)
      return notebook.say(NotebookWords.saved(file))
    }
    let shown = StyledText(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    guard form == .drawing, let count = outline.foldedOperations else { return notebook.say(shown) }
    notebook.say(shown + "\n" + StyledText(GraphWords.folded(count, into: outline.boxes.count)[notebook.tongue], .dim))
  }
}

/// The arguments of `:graph`: an expression, and behind it how it is drawn.
struct GraphRequest {
  enum Form {
    case drawing, mermaid, dot, svg

    /// By the ending of a file's name.
    init(file: String) throws {
      let name = file.lowercased().split(separator: "/").last ?? ""
      let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
      switch ending {
      case "mmd", "mermaid": self = .mermaid
      case "dot", "gv": self = .dot
      case "svg": self = .svg
      case "txt": self = .drawing
      default: throw NotebookFault.graphFormat(ending)
      }
    }
  }

  private(set) var expression = ""
  private(set) var form = Form.drawing
  private(set) var details = GraphOutline.Details()

  init(_ arguments: String) {
    var words = arguments.trimmed.split(separator: " ", omittingEmptySubsequences: false)
    // A lone `values` is a variable's name.
    while words.count > 1, let last = words.last {
      switch last.lowercased() {
      case "values", "value", "数值": details.values = true
      case "grads", "grad", "gradients", "梯度": details.gradients = true
      case "all", "全部": details.everything = true
      case "mermaid": form = .mermaid
      case "dot": form = .dot
      case "svg": form = .svg
      case "": break
      default:
        expression = words.joined(separator: " ").trimmed
        return
      }
      words.removeLast()
    }
    expression = words.joined(separator: " ").trimmed
  }
}

/// What `:graph` says beside the drawing.
enum GraphWords {
  static func folded(_ operations: Int, into boxes: Int) -> Bilingual {
    Bilingual(
      "\(Numeral.grouped(operations)) operations folded by layer and line into \(boxes) boxes; :graph … all shows each.",
      "\(Numeral.grouped(operations)) 步运算按层和行折叠成 \(boxes) 个框；:graph … all 可以全部展开。")
  }
}

extension Notebook {
  /// The layer and name of every weight of the models at hand.
  private func layerWeights() -> [ObjectIdentifier: (layer: String, weight: String)] {
    var weights: [ObjectIdentifier: (layer: String, weight: String)] = [:]
    for name in session.names {
      guard case .object(let object)? = session[name], let model = (object as? ModelObject)?.model else { continue }
      for layer in model.layers {
        for weight in layer.weights {
          if let leaf = weight.variable.leaf { weights[ObjectIdentifier(leaf)] = (layer.name, weight.name) }
        }
      }
    }
    return weights
  }

  /// As the other commands name nodes, and a layer's weight by the layer: `dense.kernel`.
  fileprivate func namesInGraph() -> (Node) -> String? {
    let names = namesOfNodes()
    let weights = layerWeights()
    return { node in
      names(node) ?? node.leaf.flatMap { weights[ObjectIdentifier($0)] }.map { "\($0.layer).\($0.weight)" }
    }
  }

  /// What a node is part of, for folding: of a layer's weight the layer, of an operation the line it was written in.
  fileprivate func partsOfNodes() -> (Node) -> String? {
    let weights = layerWeights()
    return { [self] node in
      if let leaf = node.leaf { return weights[ObjectIdentifier(leaf)]?.layer }
      guard node.op != nil, let place = place(of: node.origin) else { return nil }
      return place.line.trimmed.truncated(to: 40)
    }
  }
}
