import ArgumentParser
import Batching
import Criteria
import Foundation

/// The child processes that read and judge for a batch or a worker: by what, with what, how many.
struct JudgingOptions: ParsableArguments {
  @Option(help: "How many processes read and judge (one for each processor).")
  var workers = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var checklists: ChecklistsOption
  @OptionGroup var ocr: OCROption
  @OptionGroup var limits: WorkerLimits

  func validate() throws {
    if workers < 1 { throw ValidationError("--workers: a number above 0 was expected") }
  }

  /// The processes, of the program that runs now: they must be of the same version.
  ///
  /// - Parameter folder: Where the batch or the worker keeps what it has.
  func pool(for folder: String) throws -> WorkerPool {
    guard let program = Bundle.main.executablePath else {
      throw InputFaults("oit", "the program does not know where it lies")
    }
    let shelf = try ReadingShelf(batch: folder, program: program, ocr: ocr)
    return WorkerPool(
      program: program, arguments: try arguments() + ["--readings", shelf.folder], width: workers)
  }

  private func arguments() throws -> [String] {
    let sets = checklists.files.flatMap { ["--checklist", $0] }
    return ["work", "--checklists", try checklists.folder().path, "--ocr", ocr.ocr.rawValue]
      + ["--ocr-pages", "\(ocr.ocrPages)", "--ocr-most", "\(ocr.ocrMost)"]
      + limits.arguments + sets
  }
}
