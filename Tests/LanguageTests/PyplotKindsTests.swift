import Language
import Plotting
import Testing
import Wording

/// Runs a program after the usual imports and gives back what it printed.
private func run(_ program: String) -> Transcript {
  Transcript.of(
    """
    import matplotlib.pyplot as plt
    from sklearn.metrics import roc_curve, roc_auc_score, mean_squared_error, log_loss, confusion_matrix
    from sklearn.metrics import classification_report

    """ + program)
}

@Suite struct PyplotKindsTests {
  @Test(
    "pyplot's calls run as matplotlib writes them",
    arguments: [
      "plt.axhline(0.5, color='r', linestyle='--', label='half')", "plt.axvline(2)",
      "plt.fill_between([1, 2, 3], [1, 1, 1], [2, 3, 2], alpha=0.3)", "plt.fill_between([1, 2], [1, 2])",
      "plt.errorbar([1, 2], [3, 4], yerr=0.5)", "plt.errorbar([1, 2], [3, 4], yerr=[[0.1, 0.2], [0.3, 0.4]], fmt='o')",
      "plt.step([1, 2, 3], [1, 4, 2], where='mid')", "plt.semilogy([1, 10, 100])", "plt.loglog([1, 10], [1, 100])",
      "plt.contour([[0, 1], [1, 2]])", "plt.contourf([0, 1], [0, 1], [[0, 1], [1, 2]], 5, cmap='coolwarm')",
      "plt.plot([1, 2]); plt.xlim(0, 3); plt.ylim((0, 4)); plt.xticks([0, 1], ['a', 'b']); plt.grid(False)",
      "plt.text(1, 2, 'here'); plt.annotate('there', xy=(1, 2), xytext=(2, 3), arrowprops={})", "plt.suptitle('all')",
      "plt.barh(['a', 'b'], [1, -2], color='skyblue', height=0.5)", "plt.barh([1, 2], [3, 4], label='x'); plt.legend()",
      "plt.bar(['a', 'b'], [1, 2], 0.5, color='C2')",
      "plt.scatter([1, 2, 3], [1, 2, 3], c=[0.1, 0.5, 0.9], cmap='coolwarm', s=20); plt.colorbar(label='risk')",
    ])
  func calls(program: String) {
    #expect(run(program + "\nplt.show()").outcome.failure == nil, "\(program)")
  }

  @Test("subplots gives axes that draw on their own place, by every way to reach them")
  func subplots() throws {
    let transcript = run(
      """
      fig, ax = plt.subplots(2, 2)
      ax[0, 0].plot([1, 2]); ax[0][1].set_title("b")
      for i, a in enumerate(ax.flat):
          a.set_xlabel(str(i))
      ax[1, 1].imshow([[1, 2]], vmin=0, vmax=9)
      ax.flatten()[2].scatter([1], [2])
      fig.suptitle("all")
      plt.show()
      fig, (left, right) = plt.subplots(1, 2)
      right.bar(["x"], [1])
      plt.show()
      fig, one = plt.subplots()
      one.set_ylim(0, 3)
      print(len(ax), len(ax[0]), one)
      """)
    #expect(transcript.outcome.failure == nil)
    let plots = transcript.plots
    #expect(plots.count == 2)
    #expect(plots[0].title == "all" && plots[0].columns == 2)
    #expect(plots[0].panels.map(\.xLabel) == ["0", "1", "2", "3"])
    #expect(plots[0].panels[1].title == "b")
    #expect(
      plots[0].panels.map { $0.layers.map { type(of: $0).template } } == [["curves"], [], ["scatter"], ["image"]])
    #expect(plots[1].panels.map(\.layers.count) == [0, 1])
    #expect(transcript.text == "2 2 <Axes>\n")
  }

  @Test(
    "what makes no sense is said",
    arguments: [
      ("plt.xlim(3, 1)", "an axis can't go from 3 to 1; its lower end comes first."),
      ("plt.imshow([[1, 2]], vmin=3, vmax=1)", "an axis can't go from 3 to 1; its lower end comes first."),
      ("plt.scatter([1, 2], [1, 2], c=[0.5])", "c has 1 value for 2 points; each point needs one."),
      ("plt.errorbar([1], [2], yerr=-1)", "an error bar can't reach -1 far; it is 0 or more."),
      ("plt.step([1, 2], [1, 2], where='there')", "where 'there' is not known; there are pre, post, mid."),
      ("roc_curve([1, 1], [0.1, 0.2])", "all examples are of one class, so there is nothing to tell apart."),
      (
        "roc_auc_score([0, 1, 2], [[1, 0, 0], [0, 1, 0], [0, 0, 1]])",
        "multi_class must be 'ovr' or 'ovo' here: with 3 classes, each is laid against the rest or against each other one."
      ),
    ])
  func faults(program: String, message: String) {
    #expect(run(program).outcome.failure?.fault.message.english == message, "\(program)")
  }

  @Test("scores keep the digits of Python's floats")
  func scores() {
    #expect(
      run("print(roc_auc_score([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), mean_squared_error([0.1], [0.3]))").text
        == "0.75 0.039999999999999994\n")
    #expect(run("print(log_loss([0, 1], [0.1, 0.9]))").text == "0.10536051565782628\n")
    #expect(
      run("fpr, tpr, t = roc_curve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])\nprint(fpr, tpr)").text.hasPrefix("[0."))
    #expect(run("print(confusion_matrix([0, 1, 1], [0, 1, 0], normalize='true'))").text.contains("0.5"))
    #expect(run("print(classification_report([0, 1], [0, 1], output_dict=True)['accuracy'])").text == "1.0\n")
  }
}
