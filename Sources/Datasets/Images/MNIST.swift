import Catalogue
import Files
import Tensors
import Wording

/// The MNIST database of handwritten digits (LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to
/// document recognition", Proc. IEEE 86(11), 1998): 60,000 images to train with and 10,000 to test with.
package struct MNIST {
  package let train: LabelledImages
  package let test: LabelledImages

  /// Reads the four IDX files, packed with gzip or not, from the first folder that has them; fetches those that none
  /// has into the cache.
  ///
  /// - Throws: `DatasetFault`, `FileFault`, or `Interruption` when the pulse stops a download.
  package init(from source: Source, pulse: Pulse) throws {
    train = try source.load(images: .trainImages, labels: .trainLabels, pulse: pulse)
    test = try source.load(images: .testImages, labels: .testLabels, pulse: pulse)
  }
}

extension MNIST {
  /// One of the four files.
  package enum Part: CaseIterable, Sendable {
    case trainImages, trainLabels, testImages, testLabels

    /// The name that its authors gave it; a packed file ends in `.gz`.
    package var name: String {
      switch self {
      case .trainImages: "train-images-idx3-ubyte"
      case .trainLabels: "train-labels-idx1-ubyte"
      case .testImages: "t10k-images-idx3-ubyte"
      case .testLabels: "t10k-labels-idx1-ubyte"
      }
    }

    /// SHA-256 of the unpacked file. Packed files differ from mirror to mirror, since gzip records its own settings.
    package var digest: String {
      switch self {
      case .trainImages: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
      case .trainLabels: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
      case .testImages: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
      case .testLabels: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
      }
    }
  }

  /// Where the files are looked for and where they are fetched from.
  package struct Source: Sendable {
    /// Asked in this order; the last is the cache, which downloads fill.
    package let folders: [String]
    /// Addresses that the packed files' names are appended to, asked in this order.
    package let mirrors: [String]
    private let cache: String

    /// The folders and mirrors that `environment` asks for: `GRADWALK_DATA` names a folder with the files or with
    /// `mnist/` in it, `GRADWALK_MNIST_URL` replaces the public mirrors.
    package init(environment: [String: String], places: Places) {
      let given = environment["GRADWALK_DATA"].flatMap { $0.isEmpty ? nil : $0 }
      cache = "\(places.cache)/mnist"
      folders = (given.map { ["\($0)/mnist", $0] } ?? []) + [cache]
      mirrors =
        environment["GRADWALK_MNIST_URL"].flatMap { $0.isEmpty ? nil : [$0.hasSuffix("/") ? $0 : "\($0)/"] } ?? [
          "https://storage.googleapis.com/cvdf-datasets/mnist/", "https://ossci-datasets.s3.amazonaws.com/mnist/",
        ]
    }

    /// The source of this process.
    package static func ofThisProcess() -> Source {
      Source(environment: processEnvironment(), places: .ofThisProcess())
    }

    /// The path of a part that is on this machine, packed or not; nil if it would have to be fetched.
    package func path(of part: Part) -> String? {
      for folder in folders {
        for name in [part.name, "\(part.name).gz"] where isFile("\(folder)/\(name)") { return "\(folder)/\(name)" }
      }
      return nil
    }

    /// The parts that would have to be fetched.
    package var missing: [Part] { Part.allCases.filter { path(of: $0) == nil } }

    /// Fetches one part into the cache, unpacked and checked, and returns its bytes.
    package func fetch(_ part: Part, pulse: Pulse) throws -> [UInt8] {
      try makeFolder(cache)
      pulse.report(.note(Bilingual("Downloading \(part.name).gz", "正在下载 \(part.name).gz")))
      var last: FileFault?
      for mirror in mirrors {
        do {
          let packed = try download("\(mirror)\(part.name).gz", through: cache, limit: Self.packedLimit, pulse: pulse)
          let bytes = try Gzip.decompress(packed, name: "\(part.name).gz", limit: Self.limit)
          let digest = SHA256.hexadecimal(of: bytes)
          guard digest == part.digest else {
            throw FileFault.digestDiffers(name: "\(part.name).gz", expected: part.digest, found: digest)
          }
          try writeFile(bytes, to: "\(cache)/\(part.name)")
          return bytes
        } catch let fault as FileFault {
          last = fault
          // No other mirror helps against a disk that cannot be written.
          if case .cannotWrite = fault { throw fault }
        }
      }
      throw DatasetFault.cannotFetch(
        file: "\(part.name).gz", folder: cache, cause: last ?? .badAddress(url: mirrors.first ?? ""))
    }

    /// The largest part has 47,040,016 bytes, 9,912,422 packed.
    private static let limit = 64 << 20
    private static let packedLimit = 16 << 20

    fileprivate func load(images: Part, labels: Part, pulse: Pulse) throws -> LabelledImages {
      let side = LabelledImages.side
      let pixels = try read(images, pulse: pulse)
      guard pixels.shape.count == 3, pixels.shape[1] == side, pixels.shape[2] == side else {
        throw DatasetFault.imagesShape(name: images.name, found: pixels.shape)
      }
      let digits = try read(labels, pulse: pulse)
      guard digits.shape.count == 1 else { throw DatasetFault.labelsShape(name: labels.name, found: digits.shape) }
      guard digits.shape[0] == pixels.shape[0] else {
        throw DatasetFault.countsDiffer(images: pixels.shape[0], labels: digits.shape[0])
      }
      if let row = digits.elements.firstIndex(where: { $0 > 9 }) {
        throw DatasetFault.notADigit(
          name: labels.name, row: row - digits.elements.startIndex, label: Int(digits.elements[row]))
      }
      return LabelledImages(
        images: try .from(bytes: pixels.elements, try .checked(pixels.shape)),
        labels: try .from(bytes: digits.elements, try .checked(digits.shape)))
    }

    private func read(_ part: Part, pulse: Pulse) throws -> IDX {
      try pulse.check()
      guard let path = path(of: part) else { return try IDX(decoding: fetch(part, pulse: pulse), name: part.name) }
      let bytes = try readFile(path, limit: Self.limit)
      let unpacked = path.hasSuffix(".gz") ? try Gzip.decompress(bytes, name: path, limit: Self.limit) : bytes
      return try IDX(decoding: unpacked, name: path)
    }
  }
}
