/// The program's name and version, as it tells them itself.
package enum Version {
  package static let text = "gradwalk 0.1.0"
}
