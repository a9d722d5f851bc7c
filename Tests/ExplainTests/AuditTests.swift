import Explain
import Testing
import Testkit

@Suite("auditing a claim")
struct AuditTests {
  @Test("numbers find their names, in English and Chinese, in whatever order logs and brochures have")
  func reading() throws {
    func read(_ text: String, _ quantity: Claim.Quantity, _ scope: Claim.Scope = .unsaid) -> Double? {
      (try? Claim(reading: text))?.last(quantity, scope)?.value
    }
    let keras =
      "1875/1875 [==============================] - 3s 2ms/step - loss: 0.0712 - accuracy: 0.9784 - val_loss: 0.08 - val_accuracy: 0.9750"
    #expect(read(keras, .steps) == 1_875)
    #expect(read(keras, .loss) == 0.0712)
    #expect(read(keras, .accuracy) == 0.9784)
    #expect(read(keras, .accuracy, .validation) == 0.9750)
    let keras3 =
      "\u{1B}[1m313/313\u{1B}[0m \u{1B}[32m━━━━━━━━━━━━━━━━━━━━\u{1B}[0m\u{1B}[37m\u{1B}[0m \u{1B}[1m1s\u{1B}[0m 2ms/step - accuracy: 0.9712 - loss: 0.1"
    #expect(read(keras3, .steps) == 313)
    #expect(read(keras3, .accuracy) == 0.9712)
    let torch = "Test set: Average loss: 0.0267, Accuracy: 9913/10000 (99%)"
    #expect(read(torch, .correct, .test) == 9_913)
    #expect(read(torch, .examples, .test) == 10_000)
    #expect(read(torch, .accuracy, .test) == 0.99)
    #expect(read("准确率 98.5%", .accuracy) == 0.985)
    #expect(read("准确率高达９８．５％", .accuracy) == 0.985)
    #expect(read("准确率达到百分之九十八点五", .accuracy) == 0.985)
    #expect(read("在 1 万张测试图片上的识别率为 98.5%", .examples) == 10_000)
    #expect(read("一万个样本，准确率 0.9", .examples) == 10_000)
    #expect(read("10,000 张图里答对了 9,850 张", .correct) == 9_850)
    #expect(read("98.5 % of 10,000", .accuracy) == 0.985)
    #expect(read("98.5% accuracy and 97% recall", .recall) == 0.97)
    #expect(read("accuracy after 5 epochs: 98.5%", .accuracy) == 0.985)
    #expect(read("accuracy after 5 epochs: 98.5%", .epochs) == 5)
    #expect(read("accuracy 98.5", .accuracy) == 0.985)
    #expect(read("18 true positives, 42 false positives", .falsePositives) == 42)
    #expect(read("真阳性 18，误报 42", .falsePositives) == 42)
    #expect(read("训练集准确率 99%，测试集 98%", .accuracy, .test) == 0.98)
    #expect(read("accuracy improved by 3% to 98.5%", .accuracy) == 0.985)
    #expect(read("准确率提升 3 个百分点，到 98.5%", .accuracy) == 0.985)
    #expect(read("准确率比上一代提升 2%", .accuracy) == nil)
    #expect(read("Epoch 5/5\n1875/1875 loss: 0.07", .epochs) == 5)
    #expect(read("released 2024/11/24, accuracy 0.9", .steps) == nil)
    #expect(read("log loss 0.2", .loss) == 0.2)
    #expect(read("epochs 5 batch 32", .batchSize) == 32)
    #expect(read("accuracy: 1e-1", .accuracy) == 0.1)
  }

  /// Claims of which the verdict can be worked out by hand.
  static let claims: [(String, AuditVerdict)] = [
    // ⌈10,000 / 43⌉ = 233, ⌈10,000 / 42⌉ = 239
    ("234/234 accuracy: 0.9850 n=10000", .impossible), ("313/313 accuracy: 0.9850 n=10000", .consistent),
    // ⌊10,000 / 32⌋ = 312
    ("312/312 n=10000 batch=32", .consistent), ("234/234 n=10000 batch=32", .impossible),
    ("1875/1875 epochs 5 batch 32 n=60000", .consistent), ("1875/1875 epochs 5 batch 32", .undecided),
    ("1875/1875 accuracy: 0.97\n313/313 accuracy: 0.96 n=10000", .consistent),
    ("20000/20000 n=10000", .impossible),
    // 39/40 = 0.975 and 40/40 = 1
    ("accuracy 98.5% n=40", .impossible), ("accuracy 97.5% n=40", .consistent), ("accuracy 98% n=10000", .undecided),
    ("准确率 98.5%", .undecided), ("accuracy 120%", .impossible), ("accuracy 98.5, error rate 1.5%", .consistent),
    ("accuracy 98.5%, error rate 3%", .impossible), ("error rate 1.5% n=40", .impossible),
    ("F1 0.92, precision 0.9, recall 0.95", .consistent), ("F1 0.97, precision 0.90, recall 0.95", .impossible),
    ("macro F1 0.97, precision 0.90, recall 0.95", .impossible), ("F1 0.80, precision 0.90, recall 0.95", .undecided),
    ("macro F1 0.80, precision 0.90, recall 0.95", .consistent),
    ("TP 18 FP 42 FN 12 TN 928 accuracy 94.6% precision 0.30 recall 0.60 F1 0.40", .consistent),
    ("TP 18 FP 42 FN 12 TN 928 accuracy 98.6%", .impossible), ("TP 18 FP 42 FN 12 TN 928 n=900", .impossible),
    // Through recall 0.6 at false alarms 42/970: between 0.574 and 0.983.
    ("TP 18 FP 42 FN 12 TN 928 AUC 0.55", .impossible), ("TP 18 FP 42 FN 12 TN 928 AUC 0.88", .consistent),
    // 0.9 wrong at ln 2 each is 0.62; 0.1 may stand for 0.1999.
    ("cross-entropy loss: 0.07, accuracy 0.10", .impossible), ("loss: 0.07, accuracy 0.10", .undecided),
    ("mse loss: 0.07, accuracy 0.10", .undecided), ("交叉熵损失 0.07，准确率 98.5%", .consistent),
    ("crossentropy loss: -0.2", .impossible), ("Accuracy: 9850/10000 (98%)", .consistent),
    ("Accuracy: 9850/10000 (97%)", .impossible), ("10100/10000 correct", .undecided),
    ("10000 张里答对 9850 张，准确率 98.6%", .impossible), ("accuracy 0.5 precision 0.9 recall 0.9", .undecided),
  ]

  @Test("each claim gets the verdict that its arithmetic gives", arguments: claims)
  func verdicts(_ text: String, _ expected: AuditVerdict) throws {
    let claim = (try? Claim(reading: text)) ?? Claim()
    #expect(Audit(claim).verdict == expected)
  }

  @Test("steps and batch sizes agree with counting them, for every small case")
  func stepsByCounting() {
    for examples in 1...60 {
      for steps in 1...61 {
        let arithmetic = StepArithmetic(steps: steps, examples: examples)
        let kept = (1...60).filter { StepArithmetic.stepCount(examples, $0) == steps }
        let dropped = (1...60).filter { examples / $0 == steps }
        #expect(arithmetic.kept?.clamped(to: 1...60) == Self.range(kept), "\(examples) \(steps)")
        #expect(arithmetic.dropped == Self.range(dropped), "\(examples) \(steps)")
      }
    }
    let article = StepArithmetic(steps: 234, examples: 10_000)
    #expect(!article.fits)
    #expect(article.larger == (43, 233))
    #expect(article.smaller ?? (0, 0) == (42, 239))
    #expect(article.usual == (32, 313))
  }

  private static func range(_ numbers: [Int]) -> ClosedRange<Int>? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return first...last
  }

  @Test("what real counts give is never called impossible, however it is rounded or cut off")
  func truthPasses() throws {
    var random = SeededGenerator(seed: 7)
    for round in 0..<2_000 {
      let tp = Int.random(in: 0...200, using: &random)
      let fp = Int.random(in: 0...200, using: &random)
      let fn = Int.random(in: 0...200, using: &random)
      let tn = Int.random(in: 0...2_000, using: &random)
      guard tp + fp > 0, tp + fn > 0 else { continue }
      let n = Double(tp + fp + fn + tn)
      let (accuracy, precision, recall) = (
        Double(tp + tn) / n, Double(tp) / Double(tp + fp), Double(tp) / Double(tp + fn)
      )
      let f1 = Double(2 * tp) / Double(2 * tp + fp + fn)
      let places = Int.random(in: 1...4, using: &random)
      let cuts = Bool.random(using: &random)
      func told(_ value: Double) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let units = cuts ? (value * scale + 1e-9).rounded(.down) : (value * scale).rounded()
        let digits = String(Int(units))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return padded.dropLast(places) + "." + padded.suffix(places)
      }
      let batch = Int.random(in: 1...64, using: &random)
      let steps = StepArithmetic.stepCount(Int(n), batch)
      var text =
        "accuracy \(told(accuracy)), precision \(told(precision)), recall \(told(recall)), F1 \(told(f1)) n=\(Int(n))"
      text += " error rate \(told(1 - accuracy)) \(steps)/\(steps)"
      if round % 2 == 0 { text += " TP \(tp) FP \(fp) FN \(fn) TN \(tn)" }
      let audit = Audit(try Claim(reading: text))
      #expect(!audit.findings.contains { $0.verdict == .impossible }, "\(text)")
      if case .positives(_, _, _, nil)? = audit.findings.first(where: {
        if case .positives = $0 { true } else { false }
      }) {
        Issue.record("positives called impossible: \(text)")
      }
    }
  }

  @Test("any text is read to the end without a trap, and nothing in it is obeyed")
  func anyText() {
    let pieces = [
      "accuracy", "准确率", "234/234", "/", "%", "98.5", "1e999", "-", "=", "n=", "99999999999999999999", ",", "，", "of",
      "TP", "百分之",
      "万", "亿", "点", "九十八", "epoch", "\n", ":quit", "$(rm -rf ~)", "`id`", "\u{1B}[31m", "٣", "½", "１２３",
      "0.0000000001", "F1", "loss",
      "1,000,000,000,000,000", "batch", "个百分点", "e", "E5", ".", "..5", "to", "到", "\u{200D}", "n=0", "0/0",
      "TP 0 FP 0 FN 0 TN 0",
      "9223372036854775807", "steps", "k", "M",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...24, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined(
        separator: Bool.random(using: &random) ? " " : "")
      guard let claim = try? Claim(reading: text) else { continue }
      for reading in claim.readings { #expect(reading.number.value.isFinite) }
      _ = Audit(claim).verdict
    }
  }

  @Test("a text without names or numbers is refused with what to do, one of megabytes unread")
  func nothing() {
    #expect(throws: ExplainFault.nothingClaimed(unread: 0)) { try Claim(reading: "It is the best model.") }
    #expect(throws: ExplainFault.nothingClaimed(unread: 2)) { try Claim(reading: "42 17") }
    #expect(throws: ExplainFault.claimTooLong(limit: 200_000)) {
      try Claim(reading: String(repeating: "accuracy 0.9 ", count: 40_000))
    }
  }
}
