import Wording

/// What training by `:train` and looking into a run say, beside faults.
enum TrainingWords {
  static func trained(_ steps: Int, from first: Double, to last: Double) -> Bilingual {
    let (first, last) = (Numeral.significant(first, digits: 4), Numeral.significant(last, digits: 4))
    let count = Numeral.grouped(steps)
    return Bilingual(
      "Loss \(first) → \(last) in \(count) step\(steps == 1 ? "" : "s"). Look into them: :at \(steps), :diff 0 end, :moved; :plot draws the curve.",
      "\(count) 步，损失 \(first) → \(last)。想看里面发生了什么：:at \(steps)、:diff 0 end、:moved；:plot 画曲线。")
  }

  static let stepsUsage = Bilingual(
    "how often the cell runs, as in :train 200.", "写重复多少次，例如 :train 200。")

  static let notRepeatable = Bilingual(
    "The same step came out differently when it was tried twice, so single steps can't be shown later. An iterator or another thing that only goes forward does that.",
    "同一步试了两次结果不一样，所以之后没法回看单独的步。用了只能往前走的东西（例如迭代器）就会这样。")

  static func becameNaN(step: Int) -> Bilingual {
    Bilingual(
      "The loss is nan since step \(step); the weights can't recover from that.", "从第 \(step) 步起损失成了 nan，权重回不来了。")
  }
}
