internal import CResolver
internal import Causes
internal import Foundation
internal import Glibc

/// Names as the system's resolver knows them: the file of hosts, then the DNS.
enum SystemNames {
  /// Each question on a thread of its own, as one may block for seconds.
  @Sendable static func ask(_ host: String) async -> Result<[NetworkAddress], Cause> {
    _ = patience
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: lookUp(host)) }
    }
  }

  /// Makes the resolver ask each server twice, for two seconds, and no neighbour's domain, unless
  /// the user has said otherwise.
  private static let patience: Void = {
    setenv("RES_OPTIONS", "timeout:2 attempts:2", 0)
    setenv("LOCALDOMAIN", "", 0)
  }()

  private static func lookUp(_ host: String) -> Result<[NetworkAddress], Cause> {
    let started = ContinuousClock.now
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &found)
    defer { if let found { freeaddrinfo(found) } }
    guard code == 0 else {
      let cause = cause(code, after: ContinuousClock.now - started)
      let isDoubtful = cause == .nameUnknown && oit_name_is_unknown(host) == 0
      return .failure(isDoubtful ? .nameServerFailed : cause)
    }
    let addresses = sequence(first: found) { $0?.pointee.ai_next }.compactMap { $0?.pointee }
      .compactMap(address)
    return addresses.isEmpty ? .failure(.nameServerFailed) : .success(addresses)
  }

  /// Names a result of `getaddrinfo`, which has one code for a server that fails and one that does
  /// not answer.
  static func cause(_ code: Int32, after time: Duration) -> Cause {
    switch code {
    case EAI_NONAME: .nameUnknown
    case EAI_AGAIN where time >= .seconds(2): .nameServerTimeout
    default: .nameServerFailed
    }
  }

  private static func address(_ info: addrinfo) -> NetworkAddress? {
    guard let pointer = info.ai_addr else { return nil }
    let raw = UnsafeRawPointer(pointer)
    switch info.ai_family {
    case AF_INET:
      return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) {
        NetworkAddress(bytes: Array($0))
      }
    case AF_INET6:
      return withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) {
        NetworkAddress(bytes: Array($0))
      }
    default: return nil
    }
  }
}
