import Glibc

/// Where things of this program live, by the XDG base directory specification 0.8. Nothing is created here.
package struct Places: Sendable, Equatable {
  /// Small settings that a person might edit.
  package let config: String
  /// What should survive an update: data sets that were imported.
  package let data: String
  /// What must survive a restart and belongs to this machine: progress, history.
  package let state: String
  /// What can be fetched or made again: downloaded data sets.
  package let cache: String
  /// The folder that holds `Lessons` and `Plots`; nil where there is none.
  package let shared: String?

  /// - Parameters:
  ///   - environment: the process's environment.
  ///   - executable: the real path of the running program.
  ///   - home: the home folder to use when `HOME` says nothing usable.
  package init(environment: [String: String], executable: String?, home fallbackHome: String?) {
    // The specification tells us to ignore relative paths; an empty value counts as unset.
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let home = folder("HOME") ?? fallbackHome
    // Without any home, a folder in the temporary one still lets lessons run.
    let base = home ?? "\(folder("TMPDIR") ?? "/tmp")/gradwalk-\(getuid())"
    func place(_ variable: String, _ usual: String) -> String {
      "\(folder(variable) ?? "\(base)/\(usual)")/gradwalk"
    }
    config = place("XDG_CONFIG_HOME", ".config")
    data = place("XDG_DATA_HOME", ".local/share")
    state = place("XDG_STATE_HOME", ".local/state")
    cache = place("XDG_CACHE_HOME", ".cache")
    shared = folder("GRADWALK_HOME") ?? executable.flatMap(Self.shared(near:))
  }

  /// The places of this process.
  package static func ofThisProcess() -> Places {
    Places(environment: processEnvironment(), executable: executablePath(), home: homeOfUser())
  }

  /// `share/gradwalk` of an installation, else the first folder above the executable that holds both.
  private static func shared(near executable: String) -> String? {
    let start = Files.folder(of: executable)
    let installed = "\(Files.folder(of: start))/share/gradwalk"
    if holdsCourse(installed) { return installed }
    var candidate = start
    while true {
      if holdsCourse(candidate) { return candidate }
      let parent = Files.folder(of: candidate)
      if parent == candidate || parent == "." { return nil }
      candidate = parent
    }
  }

  private static func holdsCourse(_ folder: String) -> Bool {
    isFolder("\(folder)/Lessons") && isFolder("\(folder)/Plots")
  }
}

/// Whether a folder of this name can be seen.
package func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Whether a plain file of this name can be seen.
package func isFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
}

private func executablePath() -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { bytes in
    bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? -1
  }
  return count > 0 && count < buffer.count ? String(decoding: buffer[..<count], as: UTF8.self) : nil
}

/// What the user database says, for shells and services that set no `HOME`.
private func homeOfUser() -> String? {
  var entry = passwd()
  var found: UnsafeMutablePointer<passwd>?
  var buffer = [CChar](repeating: 0, count: 1 << 14)
  guard getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, found != nil, let path = entry.pw_dir else {
    return nil
  }
  let home = String(cString: path)
  return home.hasPrefix("/") && isFolder(home) ? home : nil
}
