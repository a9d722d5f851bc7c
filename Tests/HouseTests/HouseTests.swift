import FoundationEssentials
import Testing

@Suite("The house")
struct HouseTests {
  @Test("a room imports only what the table gives it")
  func imports() throws {
    for file in try House.sources.get() {
      let allowed = House.mayImport(file.room)
      for module in file.code.compactMap(Code.importedModule) where module != file.room {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test("the table names every folder of sources, and no other")
  func folders() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: House.root + "/Sources")
    #expect(Set(folders) == Set(House.rooms.keys).union(House.foreign))
  }

  @Test("no room imports a room that imports it")
  func oneWay() {
    for room in House.rooms.keys {
      for lower in House.rooms[room] ?? [] {
        #expect(!House.mayImport(lower).contains(room), "\(room) and \(lower) import each other")
      }
    }
  }

  @Test("only Terminal and its C know escape codes")
  func escapes() throws {
    let codes = ["\\u{1B}", "\\u{1b}", "\\u{001B}", "\\u{001b}", "\\033", "\\x1b", "\\x1B", "\u{1B}"]
    for file in try House.files(in: "Sources", endingIn: [".swift", ".c", ".cc", ".h"])
    where !["Terminal", "CReadline"].contains(file.room) {
      for (number, line) in file.lines.enumerated()
      where line.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == 0x1B })
        && codes.contains(where: { line.contains($0) })
      {
        // Python's own escapes are the language's business, in a comment.
        if line.drop(while: { $0 == " " }).hasPrefix("//") { continue }
        Issue.record("\(file.path):\(number + 1) holds an escape code")
      }
    }
  }

  @Test("a file holds one idea: it has fewer than 400 lines")
  func fileLengths() throws {
    let suffixes = [".swift", ".c", ".cc", ".h"]
    for file in try House.files(in: "Sources", endingIn: suffixes) + House.files(in: "Tests", endingIn: suffixes) {
      #expect(file.lines.count < 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("the core prints nothing: only Terminal and the program write to the screen")
  func printing() throws {
    let writers: Set = ["print", "debugPrint", "dump", "puts", "putchar", "fputs", "fprintf"]
    for file in try House.sources.get() where !["Terminal", "gradwalk"].contains(file.room) {
      for (number, code) in file.code.enumerated() {
        for name in Code.calls(in: code).intersection(writers) {
          Issue.record("\(file.path):\(number + 1) calls \(name)")
        }
      }
    }
  }

  @Test("nothing that a person can type reaches a trap that is written out")
  func traps() throws {
    for file in try House.sources.get() {
      for (number, code) in file.code.enumerated() {
        for name in Code.calls(in: code).intersection(["fatalError", "preconditionFailure"]) {
          Issue.record("\(file.path):\(number + 1) calls \(name)")
        }
        for word in ["try!", "as!"] where code.contains(word) {
          Issue.record("\(file.path):\(number + 1) says \(word)")
        }
      }
    }
  }

  @Test("what silences the compiler about data races has its reason beside it")
  func reasons() throws {
    for file in try House.sources.get() {
      for (number, code) in file.code.enumerated()
      where code.contains("@unchecked Sendable") || code.contains("nonisolated(unsafe)") {
        let above = file.lines[max(0, number - 3)...number]
        #expect(above.contains { $0.contains("//") }, "\(file.path):\(number + 1) gives no reason")
      }
    }
  }
}

@Suite("How the house is read")
struct CodeTests {
  @Test(
    "comments and what strings hold are not code",
    arguments: [
      ("let x = 1 // print(x)", "let x = 1 "), ("let x = \"print(1)\" + y", "let x = \"\" + y"),
      ("f(\"a\\\"b\", c)", "f(\"\", c)"), ("f(\"\\(g(\"x\"))\", c)", "f(\"\", c)"), ("f(#\"a\"b\"#, c)", "f(\"\", c)"),
      ("a /* b /* c */ d */ e", "a  e"), ("\"\"\"a\"\"\" + b", "\"\" + b"), ("url(\"http://x\") // y", "url(\"\") "),
    ])
  func stripping(_ line: String, _ code: String) {
    #expect(Code.lines(of: [line[...]]) == [code])
  }

  @Test("a string over several lines hides them")
  func longStrings() {
    #expect(
      Code.lines(of: ["x = \"\"\"", "print(1)", "\"\"\" + y", "print(2)"]) == ["x = \"\"", "", " + y", "print(2)"])
  }

  @Test("imports are read with their attributes, access and kinds")
  func imports() {
    #expect(Code.importedModule("@preconcurrency import Glibc") == "Glibc")
    #expect(Code.importedModule("package import struct Tensors.Tensor") == "Tensors")
    #expect(Code.importedModule("  import Yams") == "Yams")
    #expect(Code.importedModule("important = 1") == nil)
  }

  @Test("a call is told from methods, declarations and longer names")
  func calls() {
    #expect(Code.calls(in: "if x { print(y) }") == ["print"])
    #expect(Code.calls(in: "pprint(x); print(f(y))") == ["pprint", "print", "f"])
    for code in ["x.print(y)", "func print(_ y: Int)", "blueprint(y)", "printed(y)", "`print`(y)"] {
      #expect(!Code.calls(in: code).contains("print"), "\(code)")
    }
  }

  @Test("lower rooms bring their imports along, and higher ones don't")
  func transitive() {
    #expect(House.mayImport("Language").contains("Tensors"))
    #expect(!House.mayImport("Tensors").contains("Autograd"))
    #expect(!House.mayImport("Syntax").contains("FoundationEssentials"))
  }
}
