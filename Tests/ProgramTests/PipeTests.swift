import Testing
import Testkit

@Suite("the program in a pipe")
struct PipeTests {
  @Test(
    "eval prints the last value as Python's prompt does",
    arguments: [
      ("1+1", "2\n"), ("0.1+0.2", "0.30000000000000004\n"), ("'a'", "'a'\n"), ("None", ""), ("x = 3", ""),
      ("w = param(0.5); L = w*w; L.backward(); w.grad", "tensor(1.)\n"),
      ("print('x')\n[1.5]", "x\n[1.5]\n"),
    ])
  func eval(_ code: String, _ shown: String) throws {
    let run = try Program().run("eval", code)
    #expect(run.output == shown && run.error == "" && run.status == .exited(0))
  }

  @Test("faults go to standard error, with exit code 1")
  func fault() throws {
    let run = try Program().run("eval", "1/0")
    #expect(run.output == "" && run.status == .exited(1))
    #expect(run.error == "    1/0\n    ^^^\nZeroDivisionError: division by zero.\n")
    let chinese = try Program().run("eval", "1/0", "--lang", "zh")
    #expect(chinese.error.contains("ZeroDivisionError：") && chinese.status == .exited(1))
  }

  @Test(
    "audit ends with 0 for what may be, 1 for what can't be, 2 for what holds no claim",
    arguments: [
      ("234/234 accuracy: 0.9850", 1, "Impossible as told.\n"), ("313/313 accuracy: 0.9850", 0, "Consistent"),
      ("", 2, ""),
    ])
  func audit(_ claim: String, _ code: Int32, _ start: String) throws {
    let program = try Program()
    let piped = try program.run("audit", "-", "n=10000", input: claim)
    #expect(piped.output.hasPrefix(claim.isEmpty ? "Not enough" : start))
    #expect(piped.status == .exited(claim.isEmpty ? 0 : code))
    let alone = try program.run("audit", claim, input: "")
    #expect(alone.status == .exited(claim.isEmpty ? 2 : 0))
  }

  @Test("run prints exactly what the program prints, byte for byte")
  func run() throws {
    let program = try Program()
    let run = try program.run("run", "-", input: "print('\\x1b[31m', end='')\n1 + 1\nfor i in range(2):\n  print(i)\n")
    #expect(run.output == "\u{1B}[31m0\n1\n" && run.error == "" && run.status == .exited(0))
    let file = try program.home.write("broken.py", "print('before')\nx = 1\ny = x + undefined\n")
    let broken = try program.run("run", file)
    #expect(broken.output == "before\n" && broken.status == .exited(1))
    #expect(broken.error.hasPrefix("\(file), line 3\n    y = x + undefined\n            ^^^^^^^^^\nNameError: "))
    let missing = try program.run("run", "nowhere.py")
    #expect(missing.status == .exited(1) && missing.error.hasPrefix("OSError: "))
  }

  @Test("lines from a pipe run as at the prompt, without prompt or colour")
  func lines() throws {
    let run = try Program().run(
      "repl", input: "x = 3\nx\nfor i in range(2):\n    print(i)\n\nundefined\nx + 1\ndef f():\n    return 9\nf()")
    #expect(run.output == "3\n0\n1\n4\n9\n")
    #expect(run.error.contains("NameError") && !run.error.contains("\u{1B}"))
    #expect(run.status == .exited(0))
  }

  @Test("training tells one line an epoch in a pipe")
  func training() throws {
    let run = try Program().run(
      "run", "-",
      input: """
        from tensorflow.keras.models import Sequential
        from tensorflow.keras.layers import Dense
        x = randn(64, 2); y = x[:, 0] > 0
        model = Sequential([Dense(8, activation='relu'), Dense(2, activation='softmax')])
        model.compile(optimizer='adam', loss='sparse_categorical_crossentropy', metrics=['accuracy'])
        model.fit(x, y, epochs=2)

        """)
    let lines = run.output.split(separator: "\n")
    #expect(run.error == "" && run.status == .exited(0))
    #expect(lines.count == 4 && lines[0] == "Epoch 1/2" && lines[1].hasPrefix("2/2 [====") && lines[2] == "Epoch 2/2")
    #expect(!run.output.contains("\r") && !run.output.contains("\u{1B}"))
  }

  @Test("a reader that goes away ends the program at once; a full disk is told")
  func closedOutput() throws {
    let program = try Program()
    let loop = try program.home.write("loop.py", "while True:\n    print('x' * 1000)\n")
    let run = try program.shell("$G run \(loop) | head -n 1 | wc -c")
    #expect(run.output.contains("1001") && run.seconds < 10)
    let full = try program.shell("$G eval 1 > /dev/full")
    #expect(full.status == .exited(1) && full.error.contains("could not be written"))
    let closed = try program.shell("$G eval 1 >&-")
    #expect(closed.status == .exited(1))
  }

  @Test(
    "a call that makes no sense says so, with exit code 2",
    arguments: [["frobnicate", "--now"], ["eval"], ["run"], ["--lang", "fr"], ["repl", "--colour"]])
  func misused(_ arguments: [String]) throws {
    let program = try Program()
    let path = try BuiltProgram.path("gradwalk")
    let english = try Spawned.run(path, arguments, environment: ["HOME": program.home.path])
    #expect(english.status == .exited(2) && english.output == "" && !english.error.isEmpty)
    let chinese = try Spawned.run(path, arguments, environment: ["HOME": program.home.path, "LANG": "zh_CN.UTF-8"])
    #expect(chinese.status == .exited(2))
    #expect(chinese.error.unicodeScalars.contains { $0.value > 0x4E00 })
  }

  @Test("help and version are for both languages")
  func help() throws {
    let program = try Program()
    #expect(try program.run("--version").output.hasPrefix("gradwalk 0."))
    #expect(try program.run("--help").output.contains("Runs a program or a saved notebook (.md) from a file"))
    #expect(try program.run("--help", "--lang=zh").output.contains("运行文件里的程序或存下的笔记本"))
  }

  @Test("lessons are listed and checked, data sets are listed, and the doctor says what is there")
  func others() throws {
    let program = try Program()
    #expect(try program.run("lessons").output.contains("Five minutes"))
    try program.home.write("course/01-broken/lesson.md", "no front matter")
    let check = try program.run("lessons", "check", program.home("course"))
    #expect(check.status == .exited(1) && check.output.contains("lesson.md:1: "))
    #expect(try program.run("data").output.contains("made on the spot"))
    #expect(try program.run("data", "get", "mnits").error.contains("did you mean mnist?"))
    let doctor = try program.run("doctor")
    #expect(doctor.output.contains("gnuplot") && doctor.output.contains(program.home.path))
    #expect(try program.run("doctor", "--lang", "zh").output.contains("终端"))
  }
}
