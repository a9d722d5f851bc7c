import Files
import Notebook
import Testing
import Testkit
import Wording

@Suite("exports")
struct ExportTests {
  private func exported(_ name: String, _ lines: [String], _ tongue: Tongue = .english) throws -> String {
    let desk = try Desk(tongue)
    for line in lines { desk.notebook.enter(line) }
    desk.type(":export \(desk(name))")
    return String(decoding: try readFile(desk(name), limit: 1 << 24), as: UTF8.self)
  }

  private static let lines = [
    Desk.neuron, "L.backward()", "w.grad  # the <slope>", "'a & b'", ":plot loss w", "print(f'{float(L):.2f}')",
    "oops(",
    "nobody",
  ]

  @Test("the page is one file that fetches nothing, with everything from outside written as text")
  func html() throws {
    let page = try exported("a.html", Self.lines)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.contains("w.grad  <span class=\"comment\"># the &lt;slope&gt;</span>"))
    #expect(page.contains("&#39;") || page.contains("<span class=\"quoted\">'a &amp; b'</span>"))
    #expect(page.contains("default-src 'none'"))
    for address in ["src=\"http", "href=\"http", "<script", "@import", "url("] {
      #expect(!page.contains(address), "\(address)")
    }
    #expect(page.contains("NameError: name &#39;nobody&#39;") || page.contains("name 'nobody' is not defined"))
    #expect(try exported("a.html", ["1"], .chinese).contains("<html lang=\"zh-CN\">"))
  }

  @Test("prose becomes HTML without the HTML that it holds")
  func prose() throws {
    let desk = try Desk()
    let text = "# T\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) **bold**\n\n```python In [1]\n1\n```\n"
    try writeFile(Array(text.utf8), to: desk("p.md"))
    desk.type(":open \(desk("p.md"))", ":export \(desk("p.html"))")
    let page = String(decoding: try readFile(desk("p.html"), limit: 1 << 20), as: UTF8.self)
    #expect(page.contains("<strong>bold</strong>") && page.contains("<h1>T</h1>"))
    #expect(!page.contains("<script") && !page.contains("javascript:"))
  }

  @Test("the Jupyter file holds cells, outputs, and commands as comments")
  func jupyter() throws {
    let text = try exported("a.ipynb", Self.lines)
    #expect(text.contains("\"nbformat\":4,\"nbformat_minor\":5"))
    #expect(text.contains("\"source\":\"# :plot loss w\""))
    #expect(text.contains("\"text\":\"0.81\\n\""))
    #expect(text.contains("\"execution_count\":3"))
  }

  @Test("the program imports what bare names stand for, and prints what a prompt would show")
  func python() throws {
    let text = try exported("a.py", Self.lines)
    #expect(text.contains("import torch\nfrom torch import relu"))
    #expect(text.contains("def param(data):"))
    #expect(text.contains("_show(w.grad)  # the <slope>"))
    #expect(text.contains("# In [1]\nx = 2.0; w = param(0.5)"))
    #expect(text.contains("# :plot loss w"))
    #expect(text.contains("# oops(") && text.contains("# nobody"))
    #expect(!text.contains("_show(print"))
  }
}
