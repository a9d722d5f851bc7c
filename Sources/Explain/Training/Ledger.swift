import Glibc
import Neural

/// Who is to be credited with the movement of one number, while steps are gone through.
///
/// An optimiser's memory belongs to the examples whose gradients it was made of, and fades from step to step. Since an
/// account is looked up only when its example is seen again, the steps between are summed up for all of them at once:
/// a unit of memory at step s moves the weight by Σ reach(t) × keeps^(t − s) over the steps t that follow.
struct Ledger {
  private struct Account {
    var example: ExampleMoves.Example
    /// Its part of the memory after step `seen` of this page.
    var memory = 0.0
    var seen = 0
    /// `sum` after that step.
    var sum = 0.0
  }

  private var accounts: [Int: Account] = [:]
  /// A new page begins before keeps^step grows so small that sums lose it.
  private var step = 0
  private var keeps = 0.0
  /// Σ reach(t) × keeps^t over the steps of this page.
  private var sum = 0.0
  private var power = 1.0

  private static let smallestPower = 1e-6

  /// Adds step `number`, whose rows contributed `shares` to the gradient.
  mutating func add(step number: Int, _ influence: Influence, rows: [Int], shares: [Double]) {
    if keeps != influence.keeps || (keeps > 0 && power < Self.smallestPower) { turnPage() }
    keeps = influence.keeps
    step += 1
    power *= keeps
    let before = sum
    sum += influence.reach * power
    for (row, share) in zip(rows, shares) {
      let fresh = Account(example: .init(row: row, moved: 0, times: 0, step: number, most: 0))
      var account = accounts[row] ?? fresh
      settle(&account, to: step, sum: before)
      account.memory += influence.gain * share
      account.sum = sum
      account.example.moved -= influence.reach * account.memory + influence.direct * share
      account.example.times += 1
      let now = -(influence.reach * influence.gain + influence.direct) * share
      if abs(now) > abs(account.example.most) { (account.example.step, account.example.most) = (number, now) }
      accounts[row] = account
    }
  }

  /// Everybody's account at the end, in no order.
  mutating func close() -> [ExampleMoves.Example] {
    turnPage()
    return accounts.values.map(\.example)
  }

  /// Credits what an account's memory moved in the steps whose sum is `sum`, and fades the memory to step `step`.
  private func settle(_ account: inout Account, to step: Int, sum: Double) {
    if account.memory != 0, step > account.seen {
      let start = pow(keeps, Double(account.seen))
      if start > 0 { account.example.moved -= account.memory * (sum - account.sum) / start }
      account.memory *= pow(keeps, Double(step - account.seen))
    }
    account.seen = step
  }

  private mutating func turnPage() {
    for row in Array(accounts.keys) {
      guard var account = accounts[row] else { continue }
      settle(&account, to: step, sum: sum)
      (account.seen, account.sum) = (0, 0)
      accounts[row] = account
    }
    (step, sum, power) = (0, 0, 1)
  }
}
