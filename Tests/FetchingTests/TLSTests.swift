import Causes
import Foundation
import Glibc
import Testing

@testable import Fetching

/// A TLS server with a certificate that nobody has signed, run by openssl.
private final class SelfSignedServer: @unchecked Sendable {
  static let openssl = "/usr/bin/openssl"
  let port: UInt16
  private let process: Process

  init(in folder: TemporaryFolder) throws {
    let (key, certificate) = (folder.path + "/key.pem", folder.path + "/certificate.pem")
    let made = try Self.run([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-days", "2", "-subj", "/CN=tls.example", "-keyout", key, "-out", certificate,
    ])
    made.process.waitUntilExit()
    let server = try Self.run([
      "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", certificate, "-key", key,
    ])
    process = server.process
    let port = Self.port(toldBy: server.output)
    if port == nil { kill(process.processIdentifier, SIGKILL) }
    self.port = try #require(port)
  }

  /// Reads up to the line "ACCEPT 127.0.0.1:PORT".
  private static func port(toldBy output: FileHandle) -> UInt16? {
    var text = ""
    while case let data = output.availableData, !data.isEmpty {
      text += String(decoding: data, as: UTF8.self)
      for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
      where line.hasPrefix("ACCEPT ") {
        return line.split(separator: ":").last.flatMap { UInt16($0) }
      }
    }
    return nil
  }

  // A child of a thread with blocked signals hears of no gentler one.
  deinit { kill(process.processIdentifier, SIGKILL) }

  private static func run(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: openssl)
    process.arguments = arguments
    process.standardInput = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output.fileHandleForReading)
  }
}

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: SelfSignedServer.openssl)))
struct TLSTests {
  @Test("a certificate nobody signed is looked past, and said; unless that is not wanted")
  func selfSigned() async throws {
    let folder = try TemporaryFolder()
    let server = try SelfSignedServer(in: folder)
    let request = Request(url: "https://127.0.0.1:\(server.port)/")
    for isStrict in [false, true] {
      var options = LiveOptions()
      options.retry = .none
      options.manners.pause = .zero
      options.allowedPorts = [PortRange(server.port)]
      options.allowedAddresses = [try #require(AllowedAddress("127.0.0.1:\(server.port)"))]
      options.isTLSStrict = isStrict
      let result = await Fetcher.live(options).fetch(request)
      if isStrict {
        #expect(result == .failure(.tlsSelfSigned))
      } else {
        let response = try result.get()
        #expect(response.brokenTLS == .tlsSelfSigned && response.status == 200)
      }
    }
  }
}
