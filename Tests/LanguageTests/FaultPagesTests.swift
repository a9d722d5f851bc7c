import FoundationEssentials
import Language
import Testing
import Wording

/// With GRADWALK_RECORD set the files of `Messages` are written anew from their programs; read the difference before you
/// keep it.
@Suite("errors of running programs, as recorded, in both languages")
struct FaultPagesTests {
  /// Where the language and the core keep their facts.
  static let declarations = [
    "Language/Faults/LanguageFaults.swift", "Language/Faults/OperandFault.swift", "Language/Tensors/TensorFaults.swift",
    "Tensors/TensorFault.swift",
    "Autograd/AutogradFault.swift", "Neural/NeuralFault.swift", "Neural/Evaluation/EvaluationFault.swift",
    "Datasets/DatasetFault.swift", "Datasets/Tables/TableFault.swift",
  ]

  @Test("every page says what is recorded, word for word", arguments: FaultPages.files)
  func recorded(file: String) throws {
    for page in try FaultPages.pages(of: file) {
      #expect(FaultPages.outcome(of: page).text == page.expected, "\(file): \(page.program)")
    }
    if ProcessInfo.processInfo.environment["GRADWALK_RECORD"] != nil { try FaultPages.record(file) }
  }

  @Test("every file of the language and the core that declares faults is among those looked at")
  func allDeclarations() throws {
    let sources = FaultPages.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources")
    var found: Set<String> = []
    for room in ["Language", "Tensors", "Autograd", "Neural", "Datasets"] {
      let folder = sources.appending(path: room)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
        let text = String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
        let declares = text.split(separator: "\n").contains { line in
          line.contains("enum ") && line.contains("Fault:") && !line.contains("//")
        }
        if declares { found.insert("\(room)/\(path)") }
      }
    }
    #expect(found == Set(Self.declarations))
  }

  @Test("no fact of the language and the core is without its recorded sentences")
  func coverage() throws {
    var declared: Set<String> = []
    for file in Self.declarations { declared.formUnion(try FaultCases.declared(in: file)) }
    #expect(declared.count > 200)
    var seen: Set<String> = []
    for file in FaultPages.files {
      for page in try FaultPages.pages(of: file) {
        if let fault = FaultPages.outcome(of: page).fault { seen.formUnion(FaultCases.names(of: fault)) }
      }
    }
    for unreached in UnreachedFaultTests.cases { seen.formUnion(FaultCases.names(of: unreached.fault)) }
    let missing = declared.subtracting(seen).sorted()
    #expect(missing.isEmpty, "\(missing.count) of \(declared.count): \(missing.joined(separator: ", "))")
  }

  @Test("sentences end in a full stop, and none holds an exclamation mark of its own")
  func style() throws {
    for file in FaultPages.files {
      for page in try FaultPages.pages(of: file) {
        guard let fault = FaultPages.outcome(of: page).fault else { continue }
        // What a program says of its own is its own.
        if case StatementFault.assertion(_?) = fault { continue }
        let message = fault.message
        #expect(message.english.hasSuffix("."), "\(message.english)")
        #expect(message.chinese.hasSuffix("。"), "\(message.chinese)")
        #expect(!message.chinese.contains("！"), "\(message.chinese)")
      }
    }
  }
}
