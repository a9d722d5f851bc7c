/// One Python module as the language shows it: names and what they mean here.
///
/// A module is a view of things that exist once: its table names builtins, ops, layers and the like, and nothing is
/// implemented twice. One file a module; `all` lists them.
package struct ModuleView: Sendable {
  /// The dotted name: `numpy.random`.
  package let name: String
  /// The members, made when the module is first imported.
  package let members: @Sendable (Machine) throws -> [(name: String, value: Value)]

  package init(
    _ name: String, _ members: @escaping @Sendable (Machine) throws -> [(name: String, value: Value)]
  ) {
    self.name = name
    self.members = members
  }

  /// A module of functions and constants alone.
  init(_ name: String, functions: [Method], constants: @escaping @Sendable () -> [(name: String, value: Value)]) {
    self.init(name) { _ in
      functions.map { ($0.name, .object(BuiltinFunction($0.name, $0))) } + constants()
    }
  }

  package static let all: [ModuleView] =
    [
      MathModule.view, RandomModule.view, NumPyModule.view, NumPyRandomModule.view, NumPyLinearAlgebraModule.view,
      TorchModule.view,
      TorchNNModule.view,
      TorchFunctionalModule.view, MatplotlibModule.view, PyplotModule.view, ScikitModule.view, ScikitMetricsModule.view,
      ScikitCurves.calibration, PandasModule.view,
    ] + ScikitPreparation.views + KerasModules.views
}

/// A module as a value. Submodules are its members under their last name.
package final class ModuleObject: NativeObject {
  package let name: String
  private let view: ModuleView
  private var members: [String: Value] = [:]

  init(_ view: ModuleView) {
    name = view.name
    self.view = view
  }

  /// Fills in the members once the machine knows the module, so that modules may name each other.
  func fill(_ machine: Machine) throws {
    for (name, value) in try view.members(machine) { members[name] = value }
    let prefix = name + "."
    for other in ModuleView.all where other.name.hasPrefix(prefix) {
      let rest = other.name.dropFirst(prefix.count)
      if !rest.contains(".") { members[String(rest)] = .object(try machine.module(named: other.name)) }
    }
  }

  package override var typeName: String { "module" }
  package override var title: String { "module \(name)" }
  package override func representation(_ writer: inout Writer) { writer.append("<module '\(name)'>") }
  package override func attribute(_ name: String) -> Value? {
    name == "__name__" ? .text(self.name) : members[name]
  }
  package override var attributeNames: [String] { members.keys.sorted() }
}
