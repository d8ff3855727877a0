import ArgumentParser
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
    try checkFolders()
    let names = folders.joined(separator: " ")
    do {
      try await SiteServer(folders: folders, port: port).run { port in
        // Written without a buffer, so that a script can wait for the line.
        let line = "Serving \(names) at http://127.0.0.1:\(port)/\n"
        FileHandle.standardOutput.write(Data(line.utf8))
      }
    } catch {
      throw fault("port \(port) cannot be used: \(error.localizedDescription)")
    }
  }

  /// Says what is wrong with the person's input.
  private func fault(_ text: String) -> ExitCode {
    FileHandle.standardError.write(Data("oit: \(text)\n".utf8))
    return ExitCode(2)
  }

  private func checkFolders() throws {
    for folder in folders {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
      if exists && isFolder.boolValue { continue }
      throw fault(folder + (exists ? " is not a folder." : " does not exist."))
    }
  }
}
