/// Finds the forms of a page, their fields, and what each field is called.
///
/// Fields that stand in no form count as one more, which a script sends.
enum FormQuery {
  static func run(_ page: Page) -> [Form] {
    let labels = FormLabels(page)
    var forms: [Form] = []
    var formEnd = 0
    for index in page.nodes.indices where index >= formEnd && page.nodes[index].tag == "form" {
      var reader = FormReader(page: page, labels: labels)
      formEnd = page.nodes[index].end
      for inside in (index + 1)..<formEnd { reader.visit(inside) }
      forms.append(form(page, index, reader))
    }
    if let index = LooseForm.find(in: page) {
      forms.append(loose(page, index, labels, outside: forms))
    }
    return forms
  }

  private static func loose(
    _ page: Page, _ index: Int, _ labels: FormLabels, outside forms: [Form]
  ) -> Form {
    var reader = FormReader(page: page, labels: labels)
    let taken = forms.map { $0.node..<page.nodes[$0.node].end }
    for inside in (index + 1)..<page.nodes[index].end
    where !taken.contains(where: { $0.contains(inside) }) { reader.visit(inside) }
    var form = form(page, index, reader)
    form.action = "javascript:"
    return form
  }

  private static func form(_ page: Page, _ index: Int, _ reader: FormReader) -> Form {
    let node = page.nodes[index]
    let method = (node.attribute("method") ?? "").folded.asciiLowercased
    return Form(
      action: URLJoin(base: page.base).absolute(node.attribute("action") ?? ""),
      method: method == "post" ? "post" : "get", fields: reader.fields,
      buttons: reader.finishedButtons, words: TextFold.finished(reader.words), node: index,
      region: node.region, isHidden: node.isHidden, line: node.line)
  }
}
