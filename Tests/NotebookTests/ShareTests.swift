import Files
import Notebook
import Testing
import Testkit
import Wording

@Suite("pages to share")
struct ShareTests {
  private func read(_ path: String) throws -> String {
    String(decoding: try readFile(path, limit: 1 << 22), as: UTF8.self)
  }

  private static let lines = ["x = 2.0; w = param(0.5); b = param(0.1)", "L = (relu(w*x + b) - 2.0) ** 2"]

  @Test("a walk becomes a page with a frame for each step, turned without a script")
  func walk() throws {
    let desk = try Desk()
    desk.type(Self.lines[0], Self.lines[1])
    #expect(desk.type(":share \(desk("w.html")) :step L").contains("pages to step through"))
    let page = try read(desk("w.html"))
    let frames = page.ranges(of: "<section class=\"frame\">").count
    #expect(frames == 10)
    #expect(page.ranges(of: "<input type=\"radio\"").count == frames)
    #expect(page.ranges(of: " checked autofocus").count == 1)
    #expect(page.ranges(of: "<label for=").count == 2 * (frames - 1))
    #expect(page.contains("backward, step 1") && page.contains("dL/d"))
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
    #expect(page.contains("default-src 'none'"))
    // The program it is about stands below.
    #expect(page.contains("<details open><summary>The program it is about"))
  }

  @Test("a what-if becomes a page of values around the number, and changes nothing here")
  func whatIf() throws {
    let desk = try Desk(.chinese)
    desk.type(
      Self.lines[0], Self.lines[1], ":share \(desk("w.html")) :whatif w", ":share \(desk("v.html")) :if w = 0.9")
    let around = try read(desk("w.html"))
    #expect(around.ranges(of: "<section class=\"frame\">").count == 16)
    #expect(around.contains("w = 0.55") && around.contains("w = 0.45") && around.contains("下一步 →"))
    #expect(!around.contains("就采用它"))
    let one = try read(desk("v.html"))
    #expect(one.ranges(of: "<section class=\"frame\">").count == 5)
    #expect(one.contains("aria-label=\"w = 0.9\" checked autofocus"))
    #expect(desk.type("w").contains("0.5"))
    #expect(desk.fault(":keep").contains("没有可以采用的"))
  }

  @Test("alone it takes the last page that was asked for; a file that is there is kept")
  func last() throws {
    let desk = try Desk()
    desk.type(Self.lines[0], Self.lines[1], "L.backward()")
    #expect(desk.fault(":share").contains("needs something after it"))
    desk.type(":why w.grad")
    desk.type(":share \(desk("y.html"))")
    let page = try read(desk("y.html"))
    #expect(page.contains("<title>:why w.grad</title>") && page.contains("-3.6"))
    #expect(!page.contains("<nav>"))
    #expect(desk.fault(":share \(desk("y.html")) :step L").contains("exists"))
    #expect(try read(desk("y.html")) == page)
    desk.type(":share \(desk("y.html")) --replace :step L")
    #expect(try read(desk("y.html")) != page)
  }

  @Test("what can't stand alone is refused, and names stay text")
  func refused() throws {
    let desk = try Desk()
    #expect(desk.fault(":share \(desk("a.html")) :who").contains("can't be shared"))
    #expect(desk.fault(":share \(desk("a.txt")) :step 1 + 1").contains("doesn't end in a known format"))
    desk.type("t = param(1.0)", "u = t * 2 # <script>alert(1)</script>")
    desk.type(":share \(desk("a.html")) :step u")
    #expect(try !read(desk("a.html")).contains("<script"))
  }
}
