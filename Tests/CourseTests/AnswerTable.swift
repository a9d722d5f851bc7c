/// What people really type, and what a careful teacher makes of it.
///
/// A guess becomes `guess 1.1` or `guess up`; `asks` asks whether a percentage was meant; `again` says what is wanted and
/// asks again. A quiz becomes `picks 2`. A try becomes one of the five verdicts, with the feedback's name. `runs` shows
/// what the line gives and leaves the question open; `open` is Enter alone.
enum AnswerTable {
  typealias Row = (line: String, verdict: String)

  static let lesson = """
    ## Number
    <!-- #number -->

    ```python run #neuron hidden
    x = 2.0
    w = 0.5
    b = 0.1
    ```

    What does it guess?

    ```python predict #first number
    w * x + b
    ```

    ## Count
    <!-- #count -->

    ```python predict #count number
    784 * 64 + 64 + 64 * 10 + 10
    ```

    ## Share
    <!-- #share -->

    ```python predict #share share
    0.985
    ```

    ## Confidence
    <!-- #sure -->

    ```python predict #sure number confidence
    1
    ```

    ## Choice
    <!-- #choice -->

    ```python predict #choice choice
    "up"
    ```

    - up (larger, increase): Yes.
    - down (smaller): No.
    - same (the same, unchanged): No.

    ## Sketch
    <!-- #sketch -->

    ```python predict #sketch sketch
    [1, 2, 3]
    ```

    ## Quiz
    <!-- #quiz -->

    - [ ] It has no answer.

      > No.
    - [x] It computes 0.5 × 3.5 + 0.1.

      > Yes.
    - [ ] It looks it up.

      > No.

    ## Slope
    <!-- #slope -->

    ```python try #dw
    dw = ____
    ```

    ```python check #dw
    close(dw, 2 * (1.1 - 2) * 2, rel=1e-6, abs=1e-9)
    ```

    ```python accept #dw
    dw = -3.6
    ```

    ```python reject #dw sign
    dw = 3.6
    ```

    ```python reject #dw half
    dw = -1.8
    ```

    ### Feedback

    - sign: The sign.
    - half: Half.
    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Precision
    <!-- #precision -->

    ```python run #counts
    tp = 18
    fp = 42
    ```

    ```python try #precision
    precision = ____
    ```

    ```python check #precision
    close(precision, tp / (tp + fp), rel=1e-6, abs=1e-9)
    ```

    ```python accept #precision
    precision = tp / (tp + fp)
    ```

    ```python accept #precision
    precision = 0.3
    ```

    ```python reject #precision odds
    precision = tp / fp
    ```

    ### Feedback

    - odds: All alarms are below the line.
    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Accuracy
    <!-- #accuracy -->

    ```python try #accuracy
    accuracy = ____
    ```

    ```python check #accuracy
    close(accuracy, 0.9459, rel=1e-6, abs=1e-9)
    ```

    ```python accept #accuracy
    accuracy = 0.9459
    ```

    ### Feedback

    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Parameters
    <!-- #parameters -->

    ```python try #parameters
    count = ____
    ```

    ```python check #parameters
    close(count, 784 * 64 + 64 + 64 * 10 + 10, rel=1e-9, abs=1e-9)
    ```

    ```python accept #parameters
    count = 50890
    ```

    ### Feedback

    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Sizes
    <!-- #sizes -->

    ```python try #sizes
    sizes = ____
    ```

    ```python check #sizes
    close(sizes, [784, 64, 10], rel=1e-9, abs=1e-9)
    ```

    ```python accept #sizes
    sizes = [784, 64, 10]
    ```

    ### Feedback

    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Lines
    <!-- #lines -->

    ```python try #lines
    x = 2.0; w = 0.5
    b = ____
    guess = w * x + b
    ```

    ```python check #lines
    close(guess, 2.0, rel=1e-6, abs=1e-9)
    unchanged("w")
    ```

    ```python accept #lines
    x = 2.0; w = 0.5
    b = 1.0
    guess = w * x + b
    ```

    ```python reject #lines shortfall
    x = 2.0; w = 0.5
    b = 0.9
    guess = w * x + b
    ```

    ### Feedback

    - shortfall: The new one covers both.
    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Known
    <!-- #known -->

    ```python try #known
    known = ["price", "visits", "refunded"]
    ```

    ```python check #known
    forall(lambda name: name in known, ["price", "visits"])
    forall(lambda name: name != "refunded", known)
    ```

    ```python accept #known
    known = ["price", "visits"]
    ```

    ```python reject #known few
    known = ["price"]
    ```

    ### Feedback

    - few: More.
    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    ## Epoch
    <!-- #epoch -->

    ```python run #losses
    losses = [0.5, 0.4, 0.37, 0.36, 0.355, 0.35, 0.36, 0.38]
    first = losses[0]
    ```

    ```python try #epoch
    epoch = ____
    ```

    ```python check #epoch
    close(epoch, 6, rel=0.0, abs=0.0)
    ```

    ```python accept #epoch
    epoch = 6
    ```

    ```python reject #epoch off
    epoch = 5
    ```

    ### Feedback

    - off: The first is epoch 1.
    - other: Otherwise.

    ### Hints

    1. One.
    2. Two.

    """

  static let rows: [(step: String, rows: [Row])] = guesses + tries
}
