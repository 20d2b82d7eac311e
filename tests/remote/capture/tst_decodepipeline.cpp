// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remote/capture/decodepipeline.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace bee;
using namespace std::chrono_literals;

class TestDecodePipeline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manySmallChunksArriveWhole();
    void livesThroughDeletionWhileBusy();
};

namespace {

Column column(const QString& name, ColumnKind kind)
{
    Column column;
    column.name = name;
    column.kind = kind;
    return column;
}

DecodeSpec twoColumns()
{
    DecodeSpec spec;
    spec.shape = Shape::Events;
    spec.cells = {
        {column(QStringLiteral("PID"), ColumnKind::Integer), {QStringLiteral("PID")}, CellFormat::Integer},
        {column(QStringLiteral("PATH"), ColumnKind::Text), {QStringLiteral("PATH")}, CellFormat::Rest}};
    return spec;
}

} // namespace

void TestDecodePipeline::manySmallChunksArriveWhole()
{
    DecodePipeline pipeline(twoColumns(), {now(), 0});
    QSignalSpy changed(&pipeline, &DecodePipeline::valuesChanged);
    DecodedValues last;
    QSignalSpy finished(&pipeline, &DecodePipeline::finished);
    connect(&pipeline, &DecodePipeline::finished, this, [&](const DecodedValues& values) { last = values; });
    pipeline.feed({Stream::Stdout, "PID PATH\n", now()});
    constexpr int rows = 20000;
    for (int row = 0; row < rows; ++row)
        pipeline.feed({Stream::Stdout, QByteArray::number(row) + " /tmp/file\n", now()});
    pipeline.finish();
    QVERIFY(finished.wait(10000));
    QVERIFY(last.events);
    QCOMPARE(last.events->rowCount(), rows);
    QCOMPARE(last.events->integer(rows - 1, last.events->columnIndex(u"PID")), rows - 1);
    QCOMPARE(pipeline.pendingBytes(), 0);
    // One snapshot a chunk would flood the window.
    QVERIFY2(changed.count() < rows / 10, qPrintable(QString::number(changed.count())));
}

void TestDecodePipeline::livesThroughDeletionWhileBusy()
{
    for (int round = 0; round < 20; ++round) {
        DecodePipeline pipeline(twoColumns(), {now(), 0});
        for (int row = 0; row < 2000; ++row)
            pipeline.feed({Stream::Stdout, "1 /tmp/file\n", now()});
        if (round % 2)
            pipeline.finish();
    }
}

QTEST_GUILESS_MAIN(TestDecodePipeline)
#include "tst_decodepipeline.moc"
