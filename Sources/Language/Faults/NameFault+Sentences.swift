import Wording

extension NameFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .undefined, .unboundOuter, .refused: .name
    case .unboundLocal: .unboundLocal
    case .attribute, .readOnly: .attribute
    case .module: .moduleNotFound
    case .moduleMember: .importing
    }
  }

  package var message: Bilingual {
    switch self {
    case .undefined(let name, _):
      Bilingual("name '\(name)' is not defined.", "名字 '\(name)' 还没有定义。")
    case .unboundLocal(let name):
      Bilingual(
        "'\(name)' has no value yet: the function assigns it somewhere, so it is the function's own variable, and it is read before that.",
        "'\(name)' 还没有值：函数里给它赋过值，所以它是函数自己的变量，而这里在赋值之前就读了它。")
    case .unboundOuter(let name):
      Bilingual(
        "'\(name)' has no value yet in the function around this one.", "'\(name)' 在外层函数里还没有值。")
    case .refused(let name):
      Bilingual(
        "'\(name)' is Python's, but not part of this language.", "Python 里有 '\(name)'，但这门语言里没有。")
    case .attribute(let type, let name, _) where type.hasPrefix("module "):
      Bilingual(
        "module '\(type.dropFirst(7))' has no '\(name)' here.", "这里的模块 '\(type.dropFirst(7))' 里没有 '\(name)'。")
    case .attribute(let type, let name, _):
      Bilingual("'\(type)' has no attribute '\(name)'.", "'\(type)' 没有属性 '\(name)'。")
    case .readOnly(let type, let name):
      Bilingual(
        "attribute '\(name)' of '\(type)' can be read but not set.", "'\(type)' 的属性 '\(name)' 只能读，不能改。")
    case .module(let name, _):
      Bilingual("there is no module '\(name)' here.", "这里没有模块 '\(name)'。")
    case .moduleMember(let module, let name, _):
      Bilingual("module '\(module)' has no '\(name)' here.", "这里的模块 '\(module)' 里没有 '\(name)'。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .undefined(let name, let nearest):
      if let nearest { return Bilingual("Did you mean '\(nearest)'?", "是不是想写 '\(nearest)'？") }
      return NameFault.usualImport[name].map { Bilingual(same: $0) }
    case .module(let name, _) where AbsentModules.remedy(module: name) != nil:
      return AbsentModules.remedy(module: name)
    case .moduleMember(let module, let name, _) where AbsentModules.remedy(name, of: module) != nil:
      return AbsentModules.remedy(name, of: module)
    case .attribute(let type, let name, _) where AbsentModules.remedy(name, ofType: type) != nil:
      return AbsentModules.remedy(name, ofType: type)
    case .attribute(let type, let name, _) where Habits.attribute(name, of: type) != nil:
      return Habits.attribute(name, of: type)
    case .module(_, nil):
      return Bilingual(
        "Here are: numpy, torch, keras, tensorflow, pandas, sklearn, matplotlib.pyplot, math, random.",
        "这里有：numpy、torch、keras、tensorflow、pandas、sklearn、matplotlib.pyplot、math、random。")
    case .attribute(_, _, let nearest?), .module(_, let nearest?), .moduleMember(_, _, let nearest?):
      return Bilingual("Did you mean '\(nearest)'?", "是不是想写 '\(nearest)'？")
    case .unboundLocal(let name):
      return Bilingual(
        "Give '\(name)' a value first, or take it as a parameter.", "先给 '\(name)' 一个值，或者把它作为参数传进来。")
    case .refused(let name): return NameFault.instead[name]
    default: return nil
    }
  }

  /// Names that are usually a module's.
  private static let usualImport = [
    "np": "import numpy as np", "torch": "import torch", "tf": "import tensorflow as tf",
    "keras": "from tensorflow import keras", "plt": "import matplotlib.pyplot as plt", "math": "import math",
    "random": "import random", "pd": "import pandas as pd", "F": "import torch.nn.functional as F",
    "numpy": "import numpy", "tensorflow": "import tensorflow", "pi": "from math import pi",
    "nn": "from torch import nn",
  ]

  private static let instead: [String: Bilingual] = [
    "input": Bilingual("Assign the value in the program: name = …", "直接在程序里写：名字 = 值"),
    "open": Bilingual(
      "Programs here read no files of their own; data sets are loaded by name.", "这里的程序不直接读写文件，数据集按名字载入。"),
    "eval": Bilingual("Write the expression itself.", "把表达式直接写出来。"),
    "exec": Bilingual("Write the statements themselves.", "把语句直接写出来。"),
    "frozenset": Bilingual("A tuple can be a key of a dict: tuple(sorted(s)).", "元组可以做字典的键：tuple(sorted(s))。"),
    "next": Bilingual("Loop over it with for, or take list(…)[0].", "用 for 走一遍，或者取 list(…)[0]。"),
    "iter": Bilingual("Loop over it with for.", "用 for 走一遍。"),
    "complex": Bilingual("Numbers here are int and float.", "这里的数只有 int 和 float。"),
  ]
}
