// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/optionform.h"
#include "app/dialogs/rundialog.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace bee;
using Type = InstalledBinary::Type;

namespace {

/// One tool with an option of every type.
Tool probe()
{
    Tool tool;
    tool.name = QStringLiteral("probe");
    tool.title = QStringLiteral("Probes");
    tool.group = QStringLiteral("Disk");
    tool.overhead = QStringLiteral("high");
    tool.overheadReason = QStringLiteral("It hooks every switch.");
    tool.defaultSeconds = 10;
    tool.limitSeconds = 60;
    const auto option = [](const char* name, OptionType type) {
        ToolOption one;
        one.name = QString::fromLatin1(name);
        one.label = one.name;
        one.type = type;
        return one;
    };
    tool.options = {option("all", OptionType::Flag),      option("pid", OptionType::Integer),
                    option("latency", OptionType::Real),  option("disk", OptionType::Text),
                    option("stacks", OptionType::Choice), option("bcc-only", OptionType::Flag)};
    tool.options[1].minimum = 1;
    tool.options[1].maximum = 100;
    tool.options[2].unit = QStringLiteral("ms");
    tool.options[3].suggest = QStringLiteral("disk");
    tool.options[4].choices = {QStringLiteral("user"), QStringLiteral("kernel")};
    for (const Implementation kind : {Implementation::Libbpf, Implementation::Bcc, Implementation::Script}) {
        ToolImplementation one;
        one.kind = kind;
        one.binaries = {tool.name};
        one.script = QStringLiteral("probe.bt");
        one.scriptText = "BEGIN {}";
        for (const ToolOption& known : tool.options)
            if (known.name != QLatin1String("bcc-only") || kind == Implementation::Bcc)
                one.optionArguments[known.name] = {QStringLiteral("--") + known.name, QStringLiteral("%1")};
        tool.implementations.push_back(one);
    }
    KnownProblem wrong;
    wrong.effect = KnownProblem::Effect::Wrong;
    wrong.reason = QStringLiteral("It counts nothing.");
    tool.implementations[1].problems = {wrong};
    return tool;
}

HostFacts facts()
{
    HostFacts facts;
    facts.hostName = QStringLiteral("web-1");
    facts.hasBtf = facts.hasKernelHeaders = true;
    facts.disks = {{QStringLiteral("sda"), 1}, {QStringLiteral("nvme0n1"), 1}};
    facts.binaries[QStringLiteral("probe")] = {{QStringLiteral("/usr/sbin/probe"), Type::Elf}};
    facts.binaries[QStringLiteral("probe-bpfcc")] = {{QStringLiteral("/usr/sbin/probe-bpfcc"), Type::Python}};
    return facts;
}

template <typename T>
T* field(const QWidget& form, const char* name)
{
    return form.findChild<T*>(QString::fromLatin1(name));
}

bool shows(const QWidget& widget, const char* text)
{
    const auto labels = widget.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&widget) && label->text().contains(QLatin1String(text));
    });
}

QPushButton* runButton(const RunDialog& dialog)
{
    const auto buttons = dialog.findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == RunDialog::tr("Run"))
            return button;
    return nullptr;
}

QComboBox* implementations(const RunDialog& dialog)
{
    const auto combos = dialog.findChildren<QComboBox*>();
    for (QComboBox* combo : combos)
        if (combo->itemText(0).startsWith(QLatin1String("automatic")))
            return combo;
    return nullptr;
}

} // namespace

class TestRunDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedFieldsGiveValues();
    void valuesAreCheckedInPlace();
    void implementationsLimitOptions();
    void everyToolIsFoundByGroupAndFilter();
    void readinessIsSaidAndDecides();
    void longDurationsAreWarnedOf();
    void nothingReadyCannotRun();
    void followsTheTheme();
};

void TestRunDialog::typedFieldsGiveValues()
{
    const Tool tool = probe();
    const HostFacts host = facts();
    OptionForm form(tool, host);
    QVERIFY(form.values().isEmpty());
    field<QLineEdit>(form, "pid")->setText(QStringLiteral(" 42 "));
    auto* disks = field<QComboBox>(form, "disk");
    QVERIFY(disks);
    QCOMPARE(disks->count(), 2);
    QCOMPARE(disks->itemText(1), QStringLiteral("nvme0n1"));
    disks->setEditText(QStringLiteral("sdb")); // one that the check did not see
    field<QComboBox>(form, "stacks")->setCurrentIndex(2);
    for (QCheckBox* flag : form.findChildren<QCheckBox*>())
        flag->setChecked(true);
    QVERIFY2(shows(form, "ms"), "the unit stands beside the number");
    const QMap<QString, QString> values = form.values();
    QCOMPARE(values.value(QStringLiteral("pid")), QStringLiteral("42"));
    QCOMPARE(values.value(QStringLiteral("disk")), QStringLiteral("sdb"));
    QCOMPARE(values.value(QStringLiteral("stacks")), QStringLiteral("kernel"));
    QCOMPARE(values.value(QStringLiteral("all")), QStringLiteral("true"));
    QVERIFY(!values.contains(QStringLiteral("latency")));
    QVERIFY(form.isValid());
}

void TestRunDialog::valuesAreCheckedInPlace()
{
    const Tool tool = probe();
    const HostFacts host = facts();
    OptionForm form(tool, host);
    auto* pid = field<QLineEdit>(form, "pid");
    for (const char* bad : {"0", "101", "many", "1.5"}) {
        pid->setText(QString::fromLatin1(bad));
        QVERIFY2(!form.isValid(), bad);
    }
    QVERIFY2(shows(form, "umber"), "what is wrong is said");
    pid->setText(QStringLiteral("100"));
    QVERIFY(form.isValid());
    QVERIFY(!shows(form, "umber"));
}

void TestRunDialog::implementationsLimitOptions()
{
    const Tool tool = probe();
    const HostFacts host = facts();
    OptionForm form(tool, host);
    for (QCheckBox* flag : form.findChildren<QCheckBox*>())
        flag->setChecked(true);
    QVERIFY(form.values().contains(QStringLiteral("bcc-only")));
    form.setImplementations({Implementation::Libbpf});
    QVERIFY(!form.values().contains(QStringLiteral("bcc-only")));
    form.setImplementations({Implementation::Libbpf, Implementation::Bcc});
    QVERIFY(form.values().contains(QStringLiteral("bcc-only")));
}

void TestRunDialog::everyToolIsFoundByGroupAndFilter()
{
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    RunDialog dialog(catalogue, QStringLiteral("web-1"), facts());
    auto* tree = dialog.findChild<QTreeWidget*>();
    std::size_t tools = 0;
    for (int g = 0; g < tree->topLevelItemCount(); ++g) {
        for (int t = 0; t < tree->topLevelItem(g)->childCount(); ++t) {
            const Tool* tool = catalogue.find(tree->topLevelItem(g)->child(t)->text(0));
            QVERIFY(tool);
            QCOMPARE(tool->group, tree->topLevelItem(g)->text(0));
            ++tools;
        }
    }
    QCOMPARE(tools, catalogue.tools().size());
    dialog.setTool(QStringLiteral("execsnoop"));
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral("RUNQLAT"));
    QVERIFY(dialog.tool());
    QVERIFY2(dialog.tool()->name.startsWith(QLatin1String("runqlat")), "the first that is found is shown");
    dialog.setTool(QStringLiteral("profile"));
    QCOMPARE(dialog.tool()->name, QStringLiteral("profile"));
}

void TestRunDialog::readinessIsSaidAndDecides()
{
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    HostFacts host = facts();
    host.kernel = QStringLiteral("6.1.0-50-amd64");
    host.bccVersion = QStringLiteral("0.26.0");
    host.binaries[QStringLiteral("cachestat-bpfcc")] = {
        {QStringLiteral("/usr/sbin/cachestat-bpfcc"), Type::Python}};
    RunDialog dialog(catalogue, QStringLiteral("web-1"), host);
    dialog.setTool(QStringLiteral("cachestat"));
    QVERIFY2(!runButton(dialog)->isEnabled(), "its numbers are wrong: nothing is picked by itself");
    QVERIFY(shows(dialog, "bcc"));
    dialog.setImplementation(Implementation::Bcc);
    QCOMPARE(dialog.implementation(), std::optional(Implementation::Bcc));
    QVERIFY(runButton(dialog)->isEnabled());
    QVERIFY2(shows(dialog, "known to be wrong"), "who runs it all the same is told");
    QVERIFY(implementations(dialog)->currentText().startsWith(QLatin1String("bcc")));
}

void TestRunDialog::longDurationsAreWarnedOf()
{
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    const Tool* limited = nullptr;
    for (const Tool& tool : catalogue.tools())
        if (tool.limitSeconds > 0)
            limited = &tool;
    if (!limited)
        QSKIP("no tool of the catalogue has a limit");
    RunDialog dialog(catalogue, QStringLiteral("web-1"), facts());
    dialog.setTool(limited->name);
    auto* duration = dialog.findChild<QSpinBox*>();
    duration->setValue(limited->limitSeconds);
    QVERIFY(!shows(dialog, "Longer than"));
    duration->setValue(limited->limitSeconds + 1);
    QVERIFY(shows(dialog, "Longer than"));
    duration->setValue(0); // until stopped
    QVERIFY(shows(dialog, "Longer than"));
}

void TestRunDialog::nothingReadyCannotRun()
{
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    HostFacts bare;
    bare.hostName = QStringLiteral("bare");
    bare.distributionId = QStringLiteral("debian");
    bare.distributionVersion = QStringLiteral("12");
    bare.hasBtf = true;
    RunDialog dialog(catalogue, QStringLiteral("bare"), bare);
    dialog.setTool(QStringLiteral("execsnoop"));
    QVERIFY(!runButton(dialog)->isEnabled());
    QVERIFY2(shows(dialog, "apt install libbpf-tools"), "what to do is said");
    dialog.accept();
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

/// Also where a picture of it is wanted: BEESCOPE_PICTURES names a folder.
void TestRunDialog::followsTheTheme()
{
    const ToolCatalogue catalogue = ToolCatalogue::builtIn();
    HostFacts host = facts();
    host.kernel = QStringLiteral("6.1.0-50-amd64");
    host.bccVersion = QStringLiteral("0.26.0");
    host.bpftracePath = QStringLiteral("/usr/bin/bpftrace");
    host.bpftraceVersion = QStringLiteral("0.17.0");
    host.binaries[QStringLiteral("runqlat")] = {{QStringLiteral("/usr/sbin/runqlat"), Type::Elf}};
    host.binaries[QStringLiteral("runqlat.bt")] = {{QStringLiteral("/usr/sbin/runqlat.bt"), Type::Bpftrace}};
    RunDialog dialog(catalogue, QStringLiteral("web-1"), host);
    dialog.setTool(QStringLiteral("runqlat"));
    dialog.setImplementation(Implementation::Bpftrace);
    dialog.findChild<QSpinBox*>()->setValue(600);
    dialog.show();
    for (const bool dark : {true, false}) {
        applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QTRY_COMPARE(themeOf(&dialog).dark, dark);
        QCOMPARE(qGray(dialog.grab().toImage().pixel(2, 2)) < 128, dark);
        if (const QByteArray folder = qgetenv("BEESCOPE_PICTURES"); !folder.isEmpty()) {
            QTest::qWait(1000);
            dialog.grab().save(QString::fromLocal8Bit(folder) +
                               (dark ? QLatin1String("/run-dark.png") : QLatin1String("/run-light.png")));
        }
    }
}

QTEST_MAIN(TestRunDialog)
#include "tst_rundialog.moc"
