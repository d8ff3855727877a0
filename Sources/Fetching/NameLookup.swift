internal import Causes
internal import Foundation
internal import Glibc

/// Tells a name that does not exist from a name server that does not answer.
///
/// curl has one code for both, and they mean opposite things: the first is a fact about the
/// agency's site, the second may be our own trouble.
enum NameLookup {
  /// Asks the system's resolver once more, on a thread of its own as it may block for seconds.
  static func failure(for host: String) async -> Cause {
    let code = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: ask(host)) }
    }
    return failure(code)
  }

  /// Names a result of `getaddrinfo`; a name found now was not found a moment ago.
  static func failure(_ code: Int32) -> Cause {
    // EAI_NODATA (-5) stands behind a feature macro: the name exists, but has no address.
    code == EAI_NONAME || code == -5 ? .nameUnknown : .nameServerFailed
  }

  private static func ask(_ host: String) -> Int32 {
    var found: UnsafeMutablePointer<addrinfo>?
    defer { if let found { freeaddrinfo(found) } }
    return getaddrinfo(host, nil, nil, &found)
  }
}
