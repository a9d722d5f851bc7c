import Course
import Glibc
import Testing
import Testkit

@Suite("the journal of a program that is killed")
struct JournalKillTests {
  private static let path = ".local/state/gradwalk/journal.jsonl"
  /// With --long as many as were promised; else enough to notice.
  private static let kills = getenv("GRADWALK_LONG") == nil ? 6 : 200

  private func talk(_ program: Program, lesson: String = "4") throws -> Dialogue {
    let dialogue = try program.talk("learn", lesson)
    try dialogue.expect("Which knob")
    return dialogue
  }

  private func notes(_ program: Program) throws -> (texts: [String], damaged: Int) {
    let contents = try Journal(path: program.home(Self.path)).read()
    return (CourseProgress(contents.entries).notes.map(\.text), contents.damaged)
  }

  private static func size(of program: Program) -> Int {
    var facts = stat()
    return stat(program.home(path), &facts) == 0 ? Int(facts.st_size) : 0
  }

  @Test("killed at any moment while it saves: no file is corrupt, and nothing that was acknowledged is lost")
  func killed() throws {
    let program = try Program()
    var random = SeededGenerator(seed: 200)
    var known = 0
    /// Kills while it was saving.
    var amidst = 0
    for kill in 0..<Self.kills {
      let dialogue = try talk(program)
      var acknowledged: [String] = []
      for note in 0..<Int.random(in: 0...4, using: &random) {
        acknowledged.append("note \(kill)-\(note)")
        try dialogue.say(":notes \(acknowledged[note])")
        try dialogue.expect("Noted.")
      }
      // More than it can save before the power goes.
      let pending = (0..<200).map { "pending \(kill)-\($0)" }
      let size = Self.size(of: program)
      for note in pending { try dialogue.say(":notes \(note)") }
      let growth = Int.random(in: 1...800, using: &random)
      let limit = monotonicSeconds() + 20
      while Self.size(of: program) < size + growth, monotonicSeconds() < limit { usleep(50) }
      usleep(UInt32.random(in: 0...1_000, using: &random))
      dialogue.kill()

      let (texts, damaged) = try notes(program)
      let new = Array(texts.dropFirst(known))
      let count = acknowledged.count
      #expect(damaged == 0)
      #expect(Array(new.prefix(count)) == acknowledged, "kill \(kill)")
      #expect(Array(new.dropFirst(count)) == Array(pending.prefix(max(0, new.count - count))), "kill \(kill)")
      if (1..<pending.count).contains(new.count - count) { amidst += 1 }
      known = texts.count
    }
    // Else the moments would be chosen badly: all saves over, or none begun.
    #expect(amidst > Self.kills / 2, "\(amidst) of \(Self.kills)")
  }

  @Test("two programs save at once, and a third is killed meanwhile: each finds all of its own")
  func together() throws {
    let program = try Program()
    let writers = [try talk(program), try talk(program)]
    let victim = try talk(program)
    for note in 0..<20 {
      for (writer, dialogue) in writers.enumerated() { try dialogue.say(":notes \(writer)-\(note)") }
      if note < 10 { try victim.say(":notes v-\(note)") }
      if note == 10 { victim.kill() }
    }
    for dialogue in writers { for _ in 0..<20 { try dialogue.expect("Noted.") } }
    let (texts, damaged) = try notes(program)
    #expect(damaged == 0)
    for writer in 0..<2 {
      #expect(texts.filter { $0.hasPrefix("\(writer)-") } == (0..<20).map { "\(writer)-\($0)" })
    }
    let victims = texts.filter { $0.hasPrefix("v-") }
    #expect(victims == (0..<victims.count).map { "v-\($0)" })
  }

  @Test("a torn last line is closed off, and what a newer version wrote stays, byte for byte")
  func tornAndNewer() throws {
    let program = try Program()
    let first = try talk(program)
    try first.say("w")
    try first.expect("multiplied by x = 2")
    first.kill()
    let newer = [
      #"{"v":2,"at":1,"event":"opened","lesson":"backward","step":"picture"}"#,
      #"{"v":1,"at":1,"event":"sang","lesson":"backward","step":"knobs","song":"La"}"#,
    ].joined(separator: "\n")
    let torn = #"{"v":1,"at":1,"event":"opened","lesson":"backw"#
    let before = try program.home.read(Self.path) + newer + "\n" + torn
    try program.home.write(Self.path, before)

    let second = try program.talk("learn")
    try second.expect("2/8")
    try second.say(":notes still here")
    try second.expect("Noted.")
    second.kill()
    let after = try program.home.read(Self.path)
    #expect(after.hasPrefix(before + "\n{"))
    let contents = try Journal(path: program.home(Self.path)).read()
    #expect(contents.unknown == 2 && contents.damaged == 1)
    #expect(CourseProgress(contents.entries).notes.map(\.text) == ["still here"])
    #expect(CourseProgress(contents.entries).guesses.map(\.answer) == ["w"])
  }
}
