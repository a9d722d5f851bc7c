import Wording

/// Modules and their members that Python programs often use and the language leaves out, with what to write instead.
/// Code stands as it is in both languages.
enum AbsentModules {
  static let modules: [String: Bilingual] = [
    "collections": Bilingual(
      "Count with a dict: d[k] = d.get(k, 0) + 1; group with d.setdefault(k, []).append(v).",
      "计数用字典：d[k] = d.get(k, 0) + 1；分组用 d.setdefault(k, []).append(v)。"),
    "itertools": Bilingual(
      "Write the loops as a comprehension: [(a, b) for a in x for b in y].",
      "把循环写成推导式：[(a, b) for a in x for b in y]。"),
    "functools": Bilingual("Write a for loop that carries the result along.", "用 for 循环，把结果一步步带下去。"),
    "statistics": Bilingual(
      "Import numpy as np: np.mean(x), np.median(x), np.std(x, ddof=1).",
      "先 import numpy as np，再用 np.mean(x)、np.median(x)、np.std(x, ddof=1)。"),
    "time": Bilingual("To time a line, put :time before it.", "要计时，请在那一行前面加 :time。"),
    "timeit": Bilingual("To time a line, put :time before it.", "要计时，请在那一行前面加 :time。"),
    "datetime": Bilingual(
      "Import pandas as pd: pd.to_datetime('2024-03-01').", "先 import pandas as pd，再用 pd.to_datetime('2024-03-01')。"),
    "csv": Bilingual(
      "Import pandas as pd: pd.read_csv('file.csv').", "先 import pandas as pd，再用 pd.read_csv('file.csv')。"),
    "json": Bilingual("Write the data in the program, as dicts and lists.", "把数据直接写进程序，用字典和列表。"),
    "os": Bilingual(
      "Programs here reach no files; pd.read_csv('file.csv') reads a table.", "这里的程序碰不到文件；读表格用 pd.read_csv('file.csv')。"
    ),
    "pathlib": Bilingual(
      "Programs here reach no files; pd.read_csv('file.csv') reads a table.", "这里的程序碰不到文件；读表格用 pd.read_csv('file.csv')。"
    ),
    "sys": Bilingual("Leave it out: print(…) shows values.", "去掉它：显示用 print(…)。"),
    "re": Bilingual(
      "Text has methods: s.split(), s.replace(old, new), s.find(part), s.strip().",
      "文字自己有方法：s.split()、s.replace(旧, 新)、s.find(片段)、s.strip()。"),
    "string": Bilingual("Write the letters out: 'abcdefghijklmnopqrstuvwxyz'.", "把字母写出来：'abcdefghijklmnopqrstuvwxyz'。"),
    "copy": Bilingual(
      "x.copy() copies one level; a list of lists: [row[:] for row in x].",
      "x.copy() 复制一层；列表的列表用 [row[:] for row in x]。"),
    "operator": Bilingual("Write a lambda: key=lambda x: x[1].", "写成 lambda：key=lambda x: x[1]。"),
    "typing": Bilingual("Leave the types out: def f(x):", "去掉类型标注：def f(x):"),
    "dataclasses": Bilingual("Keep the values in a dict.", "把数据放进字典。"),
    "enum": Bilingual("Use text or numbers for the cases.", "各种情况用文字或数字表示。"),
    "decimal": Bilingual("Use float and round(x, 2).", "用 float 和 round(x, 2)。"),
    "fractions": Bilingual("Use float, or keep the two parts as ints.", "用 float，或者把分子和分母存成两个整数。"),
    "warnings": Bilingual("Leave it out: there are no warnings here.", "去掉它：这里没有警告。"),
    "scipy": Bilingual("Use numpy, or the tensor functions that :help lists.", "用 numpy，或者 :help 列出的张量函数。"),
    "seaborn": Bilingual("Import matplotlib.pyplot as plt.", "用 import matplotlib.pyplot as plt。"),
    "tqdm": Bilingual("Leave it out: for i in range(n).", "去掉它：for i in range(n)。"),
    "torchvision": Bilingual("Use keras.datasets.mnist.load_data().", "用 keras.datasets.mnist.load_data()。"),
    "torch.optim": Bilingual(
      "By hand, inside with torch.no_grad(): w -= 0.1 * w.grad; in Keras, keras.optimizers.SGD(0.1).",
      "手写：在 with torch.no_grad(): 里 w -= 0.1 * w.grad；用 Keras 则是 keras.optimizers.SGD(0.1)。"),
    "torch.utils": Bilingual("Slice the batches: x[i:i + 32].", "用切片取一批：x[i:i + 32]。"),
    "jax": Bilingual("Import torch, or numpy as np.", "用 import torch，或者 import numpy as np。"),
  ]

  /// What to write instead of a module, or of anything below it.
  static func remedy(module name: String) -> Bilingual? {
    var name = name[...]
    while true {
      if let remedy = modules[String(name)] { return remedy }
      guard let point = name.lastIndex(of: ".") else { return nil }
      name = name[..<point]
    }
  }

  /// What to write instead of a member of a module that exists.
  static func remedy(_ name: String, of module: String) -> Bilingual? {
    let module = module.hasPrefix("keras.") ? "tensorflow." + module : module
    return members[module]?[name].map { Bilingual(same: $0) }
  }

  /// The same where the module stands in an error as a type: `module numpy`.
  static func remedy(_ name: String, ofType type: String) -> Bilingual? {
    guard type.hasPrefix("module ") else { return nil }
    return remedy(name, of: String(type.dropFirst("module ".count)))
  }

  private static let members: [String: [String: String]] = [
    "numpy": [
      "random.default_rng": "np.random.seed(0)", "genfromtxt": "pd.read_csv('file.csv')",
      "loadtxt": "pd.read_csv('file.csv')", "load": "pd.read_csv('file.csv')", "save": "print(x)",
      "savetxt": "print(x)", "einsum": "a @ b", "polyfit": "LinearRegression().fit(x, y)",
      "vectorize": "[f(v) for v in x]",
      "apply_along_axis": "[f(row) for row in x]", "meshgrid": "[(a, b) for a in x for b in y]",
      "set_printoptions": "np.round(x, 3)", "nanmean": "np.mean(x[~np.isnan(x)])", "nansum": "np.sum(x[~np.isnan(x)])",
      "float16": "np.float32", "int8": "np.int64", "int16": "np.int64", "complex128": "np.float64",
      "histogram": "plt.hist(x)", "ptp": "x.max() - x.min()", "in1d": "[v in y for v in x]",
      "isin": "[v in y for v in x]", "fromiter": "np.array(list(values))",
    ],
    "numpy.random": [
      "default_rng": "np.random.seed(0)", "RandomState": "np.random.seed(0)", "Generator": "np.random.seed(0)",
      "binomial": "sum(random.random() < p for i in range(n))", "exponential": "random.expovariate(1 / scale)",
      "poisson": "random.expovariate(rate)", "beta": "random.betavariate(a, b)", "gamma": "random.gammavariate(a, b)",
    ],
    "torch": [
      "nn": "import torch.nn.functional as F", "optim": "keras.optimizers.SGD()", "device": "torch.tensor(x)",
      "cuda": "torch.tensor(x)", "save": ":save", "load": ":load", "from_numpy": "torch.tensor(x)",
      "utils": "keras.datasets.mnist.load_data()", "einsum": "a @ b", "compile": "def f(x):",
      "no_grad_": "torch.no_grad()", "set_grad_enabled": "torch.no_grad()", "inference_mode": "torch.no_grad()",
      "FloatTensor": "torch.tensor(x)", "LongTensor": "torch.tensor(x)",
      "float16": "torch.float32", "bfloat16": "torch.float32",
      "set_printoptions": "print(x)", "backends": "torch.tensor(x)", "autograd": "loss.backward()",
    ],
    "torch.nn": [
      "Linear": "keras.layers.Dense(n)", "Sequential": "keras.Sequential([…])", "Module": "keras.Sequential([…])",
      "ReLU": "F.relu(x)", "Sigmoid": "torch.sigmoid(x)", "Tanh": "torch.tanh(x)", "Softmax": "F.softmax(x, dim=1)",
      "MSELoss": "F.mse_loss(pred, target)", "CrossEntropyLoss": "F.cross_entropy(logits, labels)",
      "BCELoss": "F.binary_cross_entropy(p, y)", "BCEWithLogitsLoss": "F.binary_cross_entropy_with_logits(z, y)",
      "L1Loss": "F.l1_loss(pred, target)", "Dropout": "keras.layers.Dropout(0.5)",
      "Conv2d": "keras.layers.Conv2D(n, 3)", "Embedding": "keras.layers.Embedding(n, d)",
      "Parameter": "torch.tensor(x, requires_grad=True)", "Flatten": "keras.layers.Flatten()",
      "init": "torch.randn(n, m)",
      "BatchNorm1d": "keras.layers.BatchNormalization()", "LayerNorm": "keras.layers.LayerNormalization()",
    ],
    "tensorflow": [
      "constant": "torch.tensor(x)", "Variable": "torch.tensor(x, requires_grad=True)",
      "GradientTape": "loss.backward()",
      "function": "def f(x):", "data": "model.fit(x, y, batch_size=32)", "reduce_mean": "torch.mean(x)",
      "reduce_sum": "torch.sum(x)", "matmul": "a @ b", "convert_to_tensor": "torch.tensor(x)",
    ],
    "random": ["SystemRandom": "random.random()", "randbytes": "random.getrandbits(8)"],
    "math": [
      "gamma": "math.factorial(n - 1)", "lgamma": "math.log(math.factorial(n - 1))",
      "sumprod": "sum(a * b for a, b in zip(x, y))",
    ],
  ]
}
