import Course
import Testing
import Testkit

/// Whether this system lets a test mount a small disk of its own, as it does a container's root; elsewhere the tests that
/// need one are skipped, and say so.
private let canMount: Bool = {
  let trial = try? Spawned.run("/bin/sh", ["-c", "unshare -m mount -t tmpfs -o size=16k none /mnt"], within: 5)
  return trial?.status == .exited(0)
}()

@Suite("a lesson whose progress can't be saved")
struct JournalDiskTests {
  private static let path = ".local/state/gradwalk/journal.jsonl"

  /// A learner whose journal all but fills a block of the disk, so that the next entry finds room for a part of itself;
  /// then a lesson by these lines of the shell, in which `learn` plays.
  private func play(_ shell: String, _ tongue: String) throws -> (run: Spawned, program: Program, before: String) {
    let program = try Program()
    _ = try program.run("learn", "4", input: ":notes kept\n")
    var before = try program.home.read(Self.path)
    let filling = String(repeating: "x", count: 4_096 - 40 - before.utf8.count - 22)
    before += #"{"v":2,"filling":"\#(filling)"}"# + "\n"
    try program.home.write(Self.path, before)
    let input = try program.home.write("input", "w\n\n3.6\n:hint\n-3.6\n\n")
    let learn = "learn() { \"$G\" --lang \(tongue) learn 4 < \(input); }\n"
    return (try program.shell(learn + shell), program, before)
  }

  /// One sentence on standard error, once, and the lesson to its third step.
  private func check(_ run: Spawned, _ tongue: String, saying reason: String) {
    let (beginning, end) =
      tongue == "en"
      ? ("Your progress can't be saved in ", ": \(reason). The lesson goes on.\n")
      : ("进度存不进 ", "：\(reason)。课可以接着上。\n")
    #expect(run.error.hasSuffix(end) && run.error.contains(beginning), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
    #expect(run.output.contains("3/8") && run.output.contains(tongue == "en" ? "Right." : "对了。"), "\(run.output)")
    #expect(run.status == .exited(0))
  }

  private static let tongues = ["en", "zh"]

  // A mount is needed.
  @Test(
    "a full disk: one sentence, the lesson goes on, the old file is whole", .enabled(if: canMount), arguments: tongues)
  func fullDisk(_ tongue: String) throws {
    let home = "\"$HOME\"/small"
    let (run, program, before) = try play(
      """
      mkdir \(home)
      unshare -m sh -c '
        mount -t tmpfs -o size=64k none "$HOME"/small && mkdir "$HOME"/small/gradwalk || exit 9
        cp "$HOME"/\(Self.path) "$HOME"/small/gradwalk/
        cat /dev/zero > "$HOME"/small/zeros 2> /dev/null
        XDG_STATE_HOME="$HOME"/small "$G" --lang \(tongue) learn 4 < "$HOME"/input
        code=$?
        cat "$HOME"/small/gradwalk/journal.jsonl > "$HOME"/after
        exit $code'
      """, tongue)
    check(run, tongue, saying: tongue == "en" ? "the disk is full" : "磁盘满了")
    #expect(try program.home.read("after") == before)
  }

  // A mount is needed.
  @Test("a read-only home: the same", .enabled(if: canMount), arguments: tongues)
  func readOnly(_ tongue: String) throws {
    let (run, program, before) = try play(
      """
      unshare -m sh -c '
        mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" || exit 9
        "$G" --lang \(tongue) learn 4 < "$HOME"/input'
      """, tongue)
    check(run, tongue, saying: tongue == "en" ? "the disk is read-only" : "磁盘是只读的")
    #expect(try program.home.read(Self.path) == before)
  }

  @Test("a file at the size that the system allows: the same, and no signal ends the program", arguments: tongues)
  func sizeLimit(_ tongue: String) throws {
    let (run, program, before) = try play("ulimit -f 8; learn", tongue)
    check(
      run, tongue,
      saying: tongue == "en" ? "the file has reached the size that the system allows" : "文件已经到了系统允许的大小")
    #expect(try program.home.read(Self.path) == before)
  }

  @Test("a file where the folder should be: the same", arguments: tongues)
  func noFolder(_ tongue: String) throws {
    let (run, _, _) = try play("rm -r \"$HOME\"/.local; touch \"$HOME\"/.local; learn", tongue)
    check(run, tongue, saying: tongue == "en" ? "a part of the path is not a folder" : "路径中有一段不是文件夹")
  }

  @Test("a device that takes nothing, and gives zeros for ever: the same", arguments: tongues)
  func fullDevice(_ tongue: String) throws {
    let (run, _, _) = try play(
      "rm \"$HOME\"/\(Self.path); ln -s /dev/full \"$HOME\"/\(Self.path); learn", tongue)
    check(run, tongue, saying: tongue == "en" ? "the disk is full" : "磁盘满了")
  }
}
