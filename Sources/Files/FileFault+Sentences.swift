import Wording

extension FileFault: Fault {
  package var kind: FaultKind {
    switch self {
    case .notGzip, .gzipCutShort, .gzipDamaged, .gzipTooLarge, .zip, .notIDX, .idxElements, .idxHeaderCutShort,
      .idxShapeTooLarge, .idxSize, .notNPY, .npyHeader, .npyElements, .npyShapeTooLarge, .npySize, .npyTooLarge,
      .digestDiffers, .nameHoldsZeroByte, .badAddress:
      .value
    case .cannotRead, .cannotWrite, .cannotMakeFolder, .fileTooLarge, .curlMissing, .unreachable, .refused,
      .transferBroken, .downloadTooLarge:
      .file
    }
  }

  package var message: Bilingual {
    switch self {
    case .cannotRead(let path, let reason):
      Bilingual("cannot read \(path): \(reason.words.english).", "读不了 \(path)：\(reason.words.chinese)。")
    case .cannotWrite(let path, let reason):
      Bilingual("cannot write \(path): \(reason.words.english).", "写不了 \(path)：\(reason.words.chinese)。")
    case .cannotMakeFolder(let path, let reason):
      Bilingual(
        "cannot make the folder \(path): \(reason.words.english).", "建不了文件夹 \(path)：\(reason.words.chinese)。")
    case .fileTooLarge(let path, let limit):
      Bilingual(
        "\(path) is larger than the \(size(limit)) that are read here.",
        "\(path) 太大，这里最多读 \(size(limit))。")
    case .nameHoldsZeroByte(let path):
      Bilingual(
        "\(path.filter { $0 != "\0" }) cannot be a file name: it holds a zero byte.",
        "\(path.filter { $0 != "\0" }) 不能用作文件名：里面有零字节。")
    case .notGzip(let name):
      Bilingual("\(name) is not a gzip file.", "\(name) 不是 gzip 文件。")
    case .gzipCutShort(let name):
      Bilingual("\(name) is cut short: the gzip data ends too early.", "\(name) 不完整：gzip 数据没有结束就断了。")
    case .gzipDamaged(let name):
      Bilingual("\(name) is damaged: its gzip data do not unpack.", "\(name) 已损坏：gzip 数据解不开。")
    case .gzipTooLarge(let name, let limit):
      Bilingual(
        "\(name) unpacks to more than \(size(limit)); it was not read.",
        "\(name) 解压后超过 \(size(limit))，没有读取。")
    case .zip(let name, let fact): fact.sentence(name)
    case .notIDX(let name):
      Bilingual("\(name) is not an IDX file.", "\(name) 不是 IDX 文件。")
    case .idxElements(let name, let code):
      Bilingual(
        "\(name) holds elements of type \(hexadecimal(code)); only unsigned bytes (0x08) are read.",
        "\(name) 的元素类型是 \(hexadecimal(code))，这里只读无符号字节（0x08）。")
    case .idxHeaderCutShort(let name, let found):
      Bilingual(
        "\(name) is cut short: it ends inside its header, after \(bytes(found)).",
        "\(name) 不完整：只有 \(Numeral.grouped(found)) 字节，文件头还没有结束。")
    case .notNPY(let name):
      Bilingual("\(name) is not an .npy file.", "\(name) 不是 .npy 文件。")
    case .npyHeader(let name):
      Bilingual("the header of \(name) cannot be read.", "\(name) 的文件头读不出来。")
    case .npyElements(let name, let type):
      Bilingual(
        "\(name) holds elements of type \(type); truth values, whole numbers and floats are read.",
        "\(name) 的元素类型是 \(type)，这里只读真假值、整数和浮点数。")
    case .npyTooLarge(let name, let element):
      Bilingual(
        "\(name) holds a number at place \(Numeral.grouped(element)) that float32 cannot hold.",
        "\(name) 第 \(Numeral.grouped(element)) 个元素（从 0 数起）超出了 float32 能准确表示的范围。")
    case .idxShapeTooLarge(let name, let shape), .npyShapeTooLarge(let name, let shape):
      Bilingual(
        "\(name) claims the shape \(tuple(shape)), more than a file can hold.",
        "\(name) 声称形状是 \(tuple(shape))，没有文件装得下。")
    case .idxSize(let name, let expected, let found), .npySize(let name, let expected, let found):
      Bilingual(
        "\(name) should have \(bytes(expected)) by its header, but has \(Numeral.grouped(found)).",
        "按文件头，\(name) 应有 \(Numeral.grouped(expected)) 字节，实际有 \(Numeral.grouped(found)) 字节。")
    case .digestDiffers(let name, let expected, let found):
      Bilingual(
        "\(name) is not the file it should be: its SHA-256 is \(found.prefix(12))…, not \(expected.prefix(12))….",
        "\(name) 不是应有的那个文件：SHA-256 是 \(found.prefix(12))…，应为 \(expected.prefix(12))…。")
    case .curlMissing(let url):
      Bilingual("cannot download \(url): curl is not installed.", "下载不了 \(url)：没有安装 curl。")
    case .badAddress(let url):
      Bilingual("\(url) is not an http or https address.", "\(url) 不是 http 或 https 地址。")
    case .unreachable(let url):
      Bilingual("cannot reach \(url): there is no connection to it.", "连不上 \(url)：网络不通。")
    case .refused(let url, let status):
      Bilingual("\(url) answered with status \(status).", "\(url) 返回了状态码 \(status)。")
    case .transferBroken(let url, let code):
      Bilingual(
        "the download of \(url) broke off (curl's code \(code)).", "下载 \(url) 时中断了（curl 代码 \(code)）。")
    case .downloadTooLarge(let url, let limit):
      Bilingual(
        "\(url) sends more than \(size(limit)); the download was stopped.",
        "\(url) 发来的数据超过 \(size(limit))，下载已停止。")
    }
  }

  package var remedy: Bilingual? {
    switch self {
    case .curlMissing:
      Bilingual("On Debian or Ubuntu: sudo apt-get install curl", "Debian 或 Ubuntu：sudo apt-get install curl")
    case .cannotWrite(_, .diskFull), .cannotMakeFolder(_, .diskFull):
      Bilingual("Free some space and do it again.", "腾出一些空间，再做一次。")
    default: nil
    }
  }
}

extension ZipFact {
  fileprivate func sentence(_ name: String) -> Bilingual {
    switch self {
    case .notZip: Bilingual("\(name) is not a whole zip file.", "\(name) 不是完整的 zip 文件。")
    case .kind:
      Bilingual(
        "\(name) is a zip file of a kind that is not read here: larger than 4 GB, or in parts.",
        "\(name) 这种 zip 文件这里不读：超过 4 GB，或者是分卷的。")
    case .method(let entry):
      Bilingual(
        "\(name) holds \(entry) encrypted or packed in an unusual way; only stored and deflated files are read.",
        "\(name) 里的 \(entry) 加了密，或者用了少见的压缩方法，这里只读不压缩和 deflate 两种。")
    case .path(let path):
      Bilingual(
        "\(name) holds \(path.isEmpty ? "a name that is not UTF-8" : "the name \(path)"), which leads elsewhere or is no file name.",
        "\(name) 里有\(path.isEmpty ? "不是 UTF-8 的名字" : "名字 \(path)")，它指向别处，或者不能当文件名。")
    case .repeated(let path):
      Bilingual("\(name) holds \(path) more than once.", "\(name) 里的 \(path) 不止一份。")
    case .link(let entry):
      Bilingual(
        "\(name) holds \(entry), which is a link or a device and not a file.", "\(name) 里的 \(entry) 是链接或设备，不是普通文件。")
    case .tooMany(let limit):
      Bilingual(
        "\(name) holds more than the \(Numeral.grouped(limit)) files that are read here.",
        "\(name) 里的文件太多，这里最多读 \(Numeral.grouped(limit)) 个。")
    case .tooLarge(let limit):
      Bilingual(
        "\(name) unpacks to more than \(size(limit)); it was not unpacked.", "\(name) 解压后超过 \(size(limit))，没有解压。")
    case .sharedBytes(let entry):
      Bilingual(
        "\(name) uses the same bytes for \(entry) and another file, as only a trap does.",
        "\(name) 里的 \(entry) 和另一个文件共用同一段数据，正常的 zip 不会这样。")
    case .damaged(let entry):
      Bilingual("\(name) is damaged: \(entry) does not unpack.", "\(name) 已损坏：\(entry) 解不开。")
    }
  }
}

extension SystemReason {
  /// The part of a sentence after the colon.
  package var words: Bilingual {
    switch self {
    case .notFound: Bilingual("it does not exist", "它不存在")
    case .noFolder: Bilingual("its folder does not exist", "它所在的文件夹不存在")
    case .noPermission: Bilingual("you have no permission", "没有权限")
    case .isFolder: Bilingual("it is a folder", "它是一个文件夹")
    case .notAFolder: Bilingual("a part of the path is not a folder", "路径中有一段不是文件夹")
    case .notAFile: Bilingual("it is not a plain file", "它不是普通文件")
    case .diskFull: Bilingual("the disk is full", "磁盘满了")
    case .readOnly: Bilingual("the disk is read-only", "磁盘是只读的")
    case .tooManyOpenFiles: Bilingual("too many files are open", "打开的文件太多")
    case .nameTooLong: Bilingual("the name is too long", "名字太长")
    case .sizeLimit:
      Bilingual("the file has reached the size that the system allows", "文件已经到了系统允许的大小")
    case .other(let code): Bilingual("system error \(code)", "系统错误 \(code)")
    }
  }
}

private func bytes(_ count: Int) -> String { count == 1 ? "1 byte" : "\(Numeral.grouped(count)) bytes" }

/// A limit in the largest unit that divides it, for both languages: 64 MB.
private func size(_ limit: Int) -> String {
  if limit >= 1 << 20, limit % (1 << 20) == 0 { return "\(Numeral.grouped(limit >> 20)) MB" }
  if limit >= 1 << 10, limit % (1 << 10) == 0 { return "\(Numeral.grouped(limit >> 10)) KB" }
  return "\(Numeral.grouped(limit)) B"
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
}

/// A shape as Python prints it: (60000, 28, 28), (10,).
private func tuple(_ shape: [Int]) -> String {
  shape.count == 1 ? "(\(shape[0]),)" : "(\(shape.map(String.init).joined(separator: ", ")))"
}
