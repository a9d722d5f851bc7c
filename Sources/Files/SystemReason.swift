import Glibc

/// Why the system refused a call, as far as a sentence can tell the cases apart.
package enum SystemReason: Equatable, Sendable {
  case notFound, noFolder, noPermission, isFolder, notAFolder, notAFile, diskFull, readOnly, tooManyOpenFiles,
    nameTooLong, sizeLimit
  /// `errno` of anything else.
  case other(Int32)

  package init(errno code: Int32) {
    self =
      switch code {
      case ENOENT: .notFound
      case EACCES, EPERM: .noPermission
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ENAMETOOLONG: .nameTooLong
      case EFBIG: .sizeLimit
      default: .other(code)
      }
  }

  /// What the last failed call on this thread left in `errno`.
  static var last: SystemReason { SystemReason(errno: errno) }
}
