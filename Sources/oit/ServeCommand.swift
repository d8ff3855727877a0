import ArgumentParser
import Criteria
import Foundation
import Serving

/// `oit serve`: shows a sample site, or a mirror, on this machine.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves folders on loopback until it is interrupted.",
    discussion: """
      Several folders lie over one another: the first that has the file wins. A subfolder named \
      like the host of a request is the root for that host. NAME.redirect, a file of one line, \
      redirects from NAME to the address in it.
      """
  )

  @Argument(help: "The folders to serve.")
  var folders: [String]

  @Option(help: "The port on 127.0.0.1; 0 takes a free one.")
  var port: UInt16 = 0

  func run() async throws {
    for folder in folders {
      try Files.checkFolder(folder)
      guard Files.holdsFile(folder) else {
        throw InputFaults(folder, "the folder holds no file; name the folder of a site")
      }
    }
    let names = folders.joined(separator: " ")
    do {
      try await SiteServer(folders: folders, port: port).run { port in
        do {
          try Console.print("Serving \(names) at http://127.0.0.1:\(port)/")
        } catch {
          // It has been said; the site is there all the same.
        }
      }
    } catch {
      throw InputFaults("--port", "\(port) cannot be used: \(error.localizedDescription)")
    }
  }
}
