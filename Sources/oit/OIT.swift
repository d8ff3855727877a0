import ArgumentParser
import Criteria

/// The command `oit`.
struct OIT: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oit",
    abstract: "Audits a Thai agency's website the way an assessor of the OIT does.",
    version: Version.text,
    subcommands: [
      CheckCommand.self, WatchCommand.self, BatchCommand.self, WorkerCommand.self,
      OverviewCommand.self,
      ValidateCommand.self,
      ExplainCommand.self,
      ReportCommand.self, ScoreCommand.self, VerifyCommand.self, PlanCommand.self,
      HistoryCommand.self, CompareCommand.self, CompareYearsCommand.self, AnalysisCommand.self,
      AppealCommand.self,
      SurveyCommand.self, InitCommand.self, LintCommand.self, MigrateCommand.self,
      RuleCommand.self,
      WorkCommand.self, FetchCommand.self, AgreeCommand.self, ServeCommand.self, SchemaCommand.self,
      AboutOurRequestsCommand.self,
    ])
}
