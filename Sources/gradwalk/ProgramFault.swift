import Wording

/// What a subcommand can't do, as facts.
enum ProgramFault: Error, Sendable, Equatable {
  case noDataset(String, known: [String])
}

extension ProgramFault: Fault {
  var kind: FaultKind { .value }

  var message: Bilingual {
    switch self {
    case .noDataset(let name, _): ProgramWords.noDataset(name)
    }
  }

  var remedy: Bilingual? {
    switch self {
    case .noDataset(let name, let known):
      known.nearest(to: name).map { ProgramWords.didYouMean($0) } ?? ProgramWords.known(known)
    }
  }
}
