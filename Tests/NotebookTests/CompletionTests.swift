import Notebook
import Testing
import Testkit
import Wording

@Suite("completion")
struct CompletionTests {
  private func candidates(_ desk: Desk, _ text: String) -> [String] {
    desk.notebook.completion(of: text, at: text.utf8.count).candidates.map { $0.text + $0.suffix }
  }

  @Test("names of variables, builtins and the language, attributes, and arguments of the open call")
  func code() throws {
    let desk = try Desk()
    desk.type(
      "loss_curve = [1]", "def f(alpha, beta=2):\n    return 1\n")
    #expect(candidates(desk, "1 + loss_c") == ["loss_curve"])
    #expect(candidates(desk, "rel") == ["relu("])
    #expect(candidates(desk, "whi") == ["while "])
    #expect(candidates(desk, "loss_curve.app") == ["append("])
    #expect(candidates(desk, "f(1, bet") == ["beta="])
    #expect(candidates(desk, "sorted([3], rev").contains("reverse="))
    #expect(candidates(desk, "3").isEmpty && candidates(desk, "").isEmpty)
    #expect(desk.notebook.completion(of: "x = loss_c", at: 10).replaced == 4..<10)
  }

  @Test("commands in both languages, and what follows them")
  func commands() throws {
    let desk = try Desk(.chinese)
    #expect(candidates(desk, ":st") == ["step "])
    #expect(candidates(desk, "：单") == ["单步 "])
    #expect(candidates(desk, ":lang e") == ["en"])
    #expect(candidates(desk, ":learn backw") == ["backward"])
    #expect(candidates(desk, ":step rel") == ["relu("])
    #expect(candidates(desk, ":qui") == ["quit"])
  }

  @Test("file names inside strings")
  func files() throws {
    let folder = try TemporaryFolder()
    try folder.write("clicks 2024.csv", "a")
    try folder.write("sub/x.csv", "a")
    let desk = try Desk()
    #expect(candidates(desk, "read_csv(\"\(folder.path)/cl") == ["clicks 2024.csv\""])
    #expect(candidates(desk, "read_csv('\(folder.path)/s") == ["sub/"])
    #expect(candidates(desk, ":load \(folder.path)/cl") == ["clicks 2024.csv"])
  }
}
