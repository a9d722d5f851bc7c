import Catalogue
import Datasets
import Files
import Tensors
import Testing
import Testkit
import Wording

@Suite struct MNISTTests {
  /// The folder with the real files, from the environment; the tests that need it are skipped without.
  static let data = processEnvironment()["GRADWALK_DATA"]

  static func source(_ environment: [String: String], cache: String) -> MNIST.Source {
    MNIST.Source(
      environment: environment, places: Places(environment: ["XDG_CACHE_HOME": cache], executable: nil, home: nil))
  }

  @Test(
    "the real files give 60,000 and 10,000 images, stored as bytes", .enabled(if: data != nil, "needs GRADWALK_DATA"))
  func real() throws {
    let mnist = try MNIST(from: Self.source(["GRADWALK_DATA": Self.data ?? ""], cache: "/nowhere"), pulse: .silent)
    #expect(mnist.train.images.shape == [60_000, 28, 28] && mnist.test.images.shape == [10_000, 28, 28])
    #expect(mnist.train.images.precision == .byte && mnist.train.labels.kind == .whole)
    #expect((0..<10).map { mnist.train.labels.element(at: $0) } == [5, 0, 4, 1, 9, 2, 1, 3, 1, 4])
    #expect((0..<5).map { mnist.test.labels.element(at: $0) } == [7, 2, 1, 0, 4])
    // The published mean grey of the training images is 0.1307 of white.
    let mean = mnist.train.images.doubles().reduce(0, +) / (60_000 * 784)
    #expect(abs(mean / 255 - 0.1307) < 0.00005)
  }

  @Test(
    "missing files are fetched, checked, kept unpacked and not fetched again",
    .enabled(if: data != nil, "needs GRADWALK_DATA"))
  func fetched() throws {
    let data = Self.data ?? ""
    let folder = isFolder("\(data)/mnist") ? "\(data)/mnist" : data
    let server = try LoopbackServer { path in
      if let body = try? readFile(folder + path, limit: 1 << 26) { .init(body) } else { .init([], status: 404) }
    }
    defer { server.stop() }
    try withTemporaryFolder { cache in
      let source = Self.source(["GRADWALK_MNIST_URL": server.address], cache: cache)
      #expect(source.missing == MNIST.Part.allCases)
      let mnist = try MNIST(from: source, pulse: .silent)
      #expect(mnist.train.count == 60_000 && mnist.test.count == 10_000)
      #expect(names(in: "\(cache)/gradwalk/mnist") == MNIST.Part.allCases.map(\.name).sorted())
      #expect(source.missing.isEmpty)
      server.stop()
      #expect(try MNIST(from: source, pulse: .silent).test.count == 10_000)
      #expect(server.requests == MNIST.Part.allCases.map { "/\($0.name).gz" })
    }
  }

  @Test("a file that is not the published one is refused and not kept")
  func forged() throws {
    let server = try LoopbackServer { _ in .init(gzipMember(storing: SmallIDX.images(count: 3))) }
    defer { server.stop() }
    try withTemporaryFolder { cache in
      let source = Self.source(["GRADWALK_MNIST_URL": server.address], cache: cache)
      #expect {
        try MNIST(from: source, pulse: .silent)
      } throws: { error in
        guard case DatasetFault.cannotFetch(_, _, .digestDiffers) = error else { return false }
        return true
      }
      #expect(names(in: "\(cache)/gradwalk/mnist") == [])
    }
  }

  @Test("offline, one sentence names the file, the folder and the built-in alternative")
  func offline() throws {
    try withTemporaryFolder { cache in
      let source = Self.source(["GRADWALK_MNIST_URL": "http://127.0.0.1:1"], cache: cache)
      let url = "http://127.0.0.1:1/train-images-idx3-ubyte.gz"
      let fault = DatasetFault.cannotFetch(
        file: "train-images-idx3-ubyte.gz", folder: "\(cache)/gradwalk/mnist", cause: .unreachable(url: url))
      #expect(throws: fault) { try MNIST(from: source, pulse: .silent) }
      #expect(
        fault.message
          == Bilingual(
            "train-images-idx3-ubyte.gz is not here and could not be fetched "
              + "(cannot reach \(url): there is no connection to it): "
              + "put it into \(cache)/gradwalk/mnist, or use digits(10000), which is built in.",
            "本机没有 train-images-idx3-ubyte.gz，也没能下载（连不上 \(url)：网络不通）："
              + "请把它放进 \(cache)/gradwalk/mnist，或者改用内置的 digits(10000)。"))
    }
  }

  @Test("files that do not belong together are refused")
  func mismatched() throws {
    func load(images: [UInt8], labels: [UInt8]) throws {
      try withTemporaryFolder { folder in
        try writeFile(gzipMember(storing: images), to: "\(folder)/train-images-idx3-ubyte.gz")
        try writeFile(labels, to: "\(folder)/train-labels-idx1-ubyte")
        try writeFile(gzipMember(storing: images), to: "\(folder)/t10k-images-idx3-ubyte.gz")
        try writeFile(labels, to: "\(folder)/t10k-labels-idx1-ubyte")
        _ = try MNIST(from: Self.source(["GRADWALK_DATA": folder], cache: "/nowhere"), pulse: .silent)
      }
    }
    let three = SmallIDX.images(count: 3)
    try load(images: three, labels: SmallIDX.labels([1, 2, 3]))
    #expect(throws: DatasetFault.countsDiffer(images: 3, labels: 2)) {
      try load(images: three, labels: SmallIDX.labels([1, 2]))
    }
    #expect(throws: DatasetFault.notADigit(name: "train-labels-idx1-ubyte", row: 1, label: 10)) {
      try load(images: three, labels: SmallIDX.labels([1, 10, 3]))
    }
    #expect(throws: DatasetFault.labelsShape(name: "train-labels-idx1-ubyte", found: [3, 28, 28])) {
      try load(images: three, labels: three)
    }
    #expect(throws: DatasetFault.imagesShape(name: "train-images-idx3-ubyte", found: [3])) {
      try load(images: SmallIDX.labels([1, 2, 3]), labels: three)
    }
  }
}

/// Small IDX files in MNIST's shapes.
enum SmallIDX {
  static func images(count: UInt8) -> [UInt8] {
    [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28] + [UInt8](repeating: 7, count: Int(count) * 784)
  }

  static func labels(_ labels: [UInt8]) -> [UInt8] { [0, 0, 8, 1, 0, 0, 0, UInt8(labels.count)] + labels }
}
