import Files
import Glibc

/// The course packs on this machine: a folder each, below the XDG data folder.
package struct PackStore: Sendable {
  package struct Pack: Sendable, Equatable {
    package let name: String
    /// Where its lessons' folders are.
    package let folder: String
  }

  /// It need not exist yet.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// By name; none where the folder can't be read.
  package var packs: [Pack] {
    let names = (try? folderNames(folder)) ?? []
    return names.filter { PackName.isName($0) && fileKind("\(folder)/\($0)") == S_IFDIR }.map {
      Pack(name: $0, folder: "\(folder)/\($0)")
    }
  }

  package func pack(named name: String) -> Pack? { packs.first { PackName.areSame($0.name, name) } }

  /// Writes a pack's files where nobody sees them yet, to be checked there.
  package func stage(_ files: PackFiles) throws -> StagedPack {
    try makeFolder(folder)
    for name in try folderNames(folder) where isLeftover(name) { try removeTree("\(folder)/\(name)") }
    let staged = StagedPack(name: files.name, folder: "\(folder)/\(hiddenName(files.name))", store: self)
    do {
      for (path, bytes) in files.files.sorted(by: { $0.key < $1.key }) {
        try makeFolder(Files.folder(of: "\(staged.folder)/\(path)"))
        try writeFile(bytes, to: "\(staged.folder)/\(path)")
      }
    } catch {
      try? removeTree(staged.folder)
      throw error
    }
    return staged
  }

  /// - Throws: `CourseFault.noPack`, or what kept a file from being deleted.
  package func remove(_ name: String) throws {
    guard let pack = pack(named: name) else { throw CourseFault.noPack(name, known: packs.map(\.name)) }
    try removeTree(hide(pack))
  }

  /// Takes a pack out of sight in one step, so that it is never half there, and tells where it is.
  fileprivate func hide(_ pack: Pack) throws -> String {
    let hidden = "\(folder)/\(hiddenName("old-\(pack.name)"))"
    guard rename(pack.folder, hidden) == 0 else { throw FileFault.cannotWrite(path: pack.folder, .init(errno: errno)) }
    return hidden
  }

  private func hiddenName(_ name: String) -> String { ".\(name).\(getpid()).part" }

  /// Whether a name is what a program left that was killed while it worked here.
  private func isLeftover(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard name.hasPrefix("."), parts.count == 3, parts[2] == "part", let process = pid_t(parts[1]), process > 0 else {
      return false
    }
    return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
  }
}

/// A pack that was unpacked and is not yet among the others.
package struct StagedPack: Sendable {
  package let name: String
  package let folder: String
  let store: PackStore

  /// Puts it among the others, instead of the one that has its name with `replacing`.
  ///
  /// - Throws: `CourseFault.packExists` where there is one and it isn't to be replaced.
  package func install(replacing: Bool) throws {
    let old = store.pack(named: name)
    if let old, !replacing { throw CourseFault.packExists(old.name) }
    let hidden = try old.map { try store.hide($0) }
    let place = "\(store.folder)/\(name)"
    guard rename(folder, place) == 0 else {
      let fault = FileFault.cannotWrite(path: place, .init(errno: errno))
      if let old, let hidden { rename(hidden, old.folder) }
      throw fault
    }
    if let hidden { try removeTree(hidden) }
  }

  package func discard() throws { try removeTree(folder) }
}

/// Deletes a folder with all in it; of links the link alone.
private func removeTree(_ path: String) throws {
  if fileKind(path) == S_IFDIR {
    for name in try folderNames(path) { try removeTree("\(path)/\(name)") }
    if rmdir(path) != 0, errno != ENOENT { throw FileFault.cannotWrite(path: path, .init(errno: errno)) }
  } else if unlink(path) != 0, errno != ENOENT {
    throw FileFault.cannotWrite(path: path, .init(errno: errno))
  }
}
