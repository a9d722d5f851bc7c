import Language
import Wording

extension Outcome {
  /// How a program that ran this and nothing else ends.
  var exitCode: ExitCode {
    guard let failure else { return .success }
    return failure.fault.kind == .interrupt ? .interrupted : .wrong
  }

  /// The last value as Python's own prompt writes it; nil for none and None.
  var representation: String? {
    get throws {
      guard let value, !hidesResult else { return nil }
      if case .none = value { return nil }
      return try Writer.representation(of: value)
    }
  }
}
