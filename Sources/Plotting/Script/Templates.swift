import Glibc

/// The folder `Plots/`, read once: the theme, one template for each kind of output, one for each kind of plot.
package struct Templates: Sendable {
  private let templates: [String: Template]

  /// Reads every `.gp` file that is needed. Throws `PlotFault.templateAbsent` with the first that can't be read.
  package init(folder: String) throws {
    var templates: [String: Template] = [:]
    for name in Templates.names {
      guard let bytes = FileBytes.read(folder + "/" + name + ".gp") else {
        throw PlotFault.templateAbsent(name + ".gp")
      }
      templates[name] = Template(name: name + ".gp", text: String(decoding: bytes, as: UTF8.self))
    }
    self.templates = templates
  }

  static var names: [String] {
    ["theme", "outputs"] + PlotKinds.all.map { $0.template }
  }

  func template(_ name: String) throws -> Template {
    guard let template = templates[name] else { throw PlotFault.templateAbsent(name + ".gp") }
    return template
  }
}
