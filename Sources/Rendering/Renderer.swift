package import Causes
package import Fetching
import Foundation
import Glibc
import Subprocess

/// Draws pages that show nothing without scripts, in a headless Chromium that never asks the network
/// itself: each of its requests goes through our own fetcher, with its guard, caps and captures.
///
/// One process a page: what one page does to the browser, no other feels. Pictures, fonts and style
/// sheets are not loaded; only GET is asked.
package struct Renderer: Sendable {
  /// Milliseconds of wall clock that one page gets, its fetches included.
  package static let patience = Duration.seconds(90)
  /// The drawn markup is cut nowhere: more bytes than this are no page.
  static let mostBytes = 8 << 20

  private let program: String
  private let userAgent: String
  /// A browser takes some 400 MiB and a processor.
  private let turnstile = Turnstile(width: 2)

  /// No Chromium is installed.
  package struct Missing: Error, CustomStringConvertible {
    package var description: String {
      "no Chromium is installed; install it with: apt-get install chromium"
    }
  }

  /// Looks for Chromium in the search path.
  package static func find(userAgent: String) throws(Missing) -> Renderer {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    for name in ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"] {
      for folder in path.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
        return Renderer(program: "\(folder)/\(name)", userAgent: userAgent)
      }
    }
    throw Missing()
  }

  init(program: String, userAgent: String) {
    self.program = program
    self.userAgent = userAgent
  }

  /// The markup of a page after its scripts have run.
  ///
  /// Fails with `.parserTimeout` when that takes too long, with `.parserCrashed` when the browser
  /// dies or cannot be started, with `.parserLimit` when the page is too large, and with
  /// `.cancelled`.
  package func markup(of url: String, through fetcher: Fetcher) async -> Result<[UInt8], Cause> {
    _ = Self.writingToTheDeadIsNoSignal
    guard await turnstile.enter() else { return .failure(.cancelled) }
    defer { turnstile.leave() }
    let folder = FileManager.default.temporaryDirectory.appending(path: "oit-\(UUID().uuidString)")
    // The browser may write there until it is gone; what is left over is the system's to tidy.
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let page = try await page(at: url, profile: folder.path, fetcher)
      guard let page else { return .failure(.parserCrashed) }
      return page.utf8.count > Self.mostBytes ? .failure(.parserLimit) : .success(Array(page.utf8))
    } catch is TimeOut {
      return .failure(.parserTimeout)
    } catch {
      return .failure(.parserCrashed)
    }
  }

  struct TimeOut: Error {}

  /// A browser that dies must not end us: writing to its pipe is an error and no signal.
  private static let writingToTheDeadIsNoSignal: Void = {
    _ = signal(SIGPIPE, SIG_IGN)
  }()

  private func page(
    at url: String, profile: String, _ fetcher: Fetcher
  ) async throws -> String? {
    var options = PlatformOptions()
    // A group of its own, so that its helpers end with it.
    options.processGroupID = 0
    let drawing = Drawing(url: url, userAgent: userAgent)
    let run = try await Subprocess.run(
      .name("sh"), arguments: .init(arguments(profile)),
      environment: .custom(["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": profile]),
      platformOptions: options, input: .inputWriter, output: .sequence, error: .discarded
    ) { browser in
      let session = BrowserSession(
        writer: browser.standardInputWriter, output: browser.standardOutput, fetcher: fetcher)
      defer { try? browser.send(signal: .kill, toProcessGroup: true) }
      return try await session.draw(drawing)
    }
    return run.closureResult
  }

  /// The pipe of the protocol is read from descriptor 3 and written to 4; the shell puts them there.
  private func arguments(_ profile: String) -> [String] {
    // Chromium's own sandbox does not start for root.
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
    return ["-c", #"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null"#, program] + sandbox + [
      "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--disable-gpu",
      "--disable-extensions", "--disable-background-networking", "--disable-sync",
      "--no-first-run", "--mute-audio", "--blink-settings=imagesEnabled=false",
      // Nothing is asked of the network, not even a name: what is not answered by us fails.
      "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
      // Answers come from us and carry no headers for other origins; no cookie or login goes out.
      "--disable-web-security", "--lang=th",
    ]
  }
}
