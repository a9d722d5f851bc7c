import Files
import Testing
import Wording

@Suite struct FileSentencesTests {
  @Test(
    "each fault is one sentence in either language",
    arguments: [
      (
        .cannotRead(path: "a.csv", .notFound), "cannot read a.csv: it does not exist.", "读不了 a.csv：它不存在。"
      ),
      (
        .fileTooLarge(path: "a.csv", limit: 64 << 20), "a.csv is larger than the 64 MB that are read here.",
        "a.csv 太大，这里最多读 64 MB。"
      ),
      (
        .gzipTooLarge(name: "a.gz", limit: 1500), "a.gz unpacks to more than 1,500 B; it was not read.",
        "a.gz 解压后超过 1,500 B，没有读取。"
      ),
      (
        .idxSize(name: "train-images-idx3-ubyte", expected: 47_040_016, found: 1000),
        "train-images-idx3-ubyte should have 47,040,016 bytes by its header, but has 1,000.",
        "按文件头，train-images-idx3-ubyte 应有 47,040,016 字节，实际有 1,000 字节。"
      ),
      (
        .idxElements(name: "a", code: 0x0D), "a holds elements of type 0x0D; only unsigned bytes (0x08) are read.",
        "a 的元素类型是 0x0D，这里只读无符号字节（0x08）。"
      ),
      (
        .idxShapeTooLarge(name: "a", shape: [4_294_967_295]),
        "a claims the shape (4294967295,), more than a file can hold.", "a 声称形状是 (4294967295,)，没有文件装得下。"
      ),
      (
        .nameHoldsZeroByte(path: "a\0b"), "ab cannot be a file name: it holds a zero byte.",
        "ab 不能用作文件名：里面有零字节。"
      ),
      (
        .refused(url: "http://h/f", status: 404), "http://h/f answered with status 404.", "http://h/f 返回了状态码 404。"
      ),
    ] as [(FileFault, String, String)])
  func sentences(fault: FileFault, english: String, chinese: String) {
    #expect(fault.message[.english] == english)
    #expect(fault.message[.chinese] == chinese)
  }
}
