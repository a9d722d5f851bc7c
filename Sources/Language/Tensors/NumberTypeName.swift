/// `np.float32`, `torch.long`: a number type by name, for `dtype=`.
final class NumberTypeName: NativeObject {
  let name: String
  private let module: String

  init(_ module: String, _ name: String) {
    self.module = module
    self.name = module == "torch" ? NumberTypeName.torchNames[name] ?? name : name
  }

  /// PyTorch's second names.
  private static let torchNames = ["float": "float32", "double": "float64", "int": "int32", "long": "int64"]

  override var typeName: String { "dtype" }
  override func representation(_ writer: inout Writer) {
    writer.append(module == "torch" ? "torch.\(name)" : "<class 'numpy.\(name)'>")
  }
  override var hashNumber: Int { name.hashValue }
  override func isEqual(_ other: NativeObject) -> Bool {
    (other as? NumberTypeName)?.name == name || (other as? NumberType)?.name == name
  }
}
