/// What ends the command beside faults of the user's files: said once, where the command ends.
struct StopError: Error, CustomStringConvertible {
  let status: ExitStatus
  let description: String

  /// There is no room for a file.
  static func diskFull(_ path: String) -> StopError {
    StopError(
      status: .diskFull,
      description: "\(path): the disk is full; make room and run the same command again")
  }
}
