// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sessionloader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bee;

/// A session of two captures that is too large to be read at once.
class TestSessionLoader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsAllAndTellsHowFarItIs();
    void stopsWhenAskedTo();
    void closesWhileItReads();

private:
    static constexpr int chunks = 400;
    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_bytes;
};

void TestSessionLoader::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("large.bscope"));
    const Result<std::unique_ptr<SessionWriter>> writer = SessionWriter::create(m_path);
    QVERIFY(writer.hasValue());
    for (int i = 0; m_bytes.size() < 65536; ++i)
        m_bytes += "14:03:" + QByteArray::number(10 + i % 50) + " line " + QByteArray::number(i) + '\n';
    for (int i = 0; i < 2; ++i) {
        CaptureRecord record;
        record.tool = QStringLiteral("opensnoop");
        const int id = writer.value()->beginCapture(record);
        for (int chunk = 0; chunk < chunks; ++chunk)
            writer.value()->append(id, {Stream::Stdout, m_bytes, now()});
        writer.value()->endCapture(id, CaptureState::Finished, now(), {});
    }
    QVERIFY(writer.value()->flush().hasValue());
}

void TestSessionLoader::readsAllAndTellsHowFarItIs()
{
    DecodePipeline first({}, {});
    DecodePipeline second({}, {});
    const auto log = std::make_shared<RawLog>();
    const auto other = std::make_shared<RawLog>();
    SessionLoader loader;
    QSignalSpy progressed(&loader, &SessionLoader::progressed);
    QSignalSpy finished(&loader, &SessionLoader::finished);
    QSignalSpy problem(&loader, &SessionLoader::problem);
    QSignalSpy decoded(&second, &DecodePipeline::finished);
    loader.load(m_path, {{1, &first, log}, {2, &second, other}});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(decoded.size(), 1, 30000);
    QCOMPARE(problem.size(), 0);
    QCOMPARE(log->byteCount(), chunks * m_bytes.size());
    QCOMPARE(other->byteCount(), chunks * m_bytes.size());
    double last = 0;
    for (const QList<QVariant>& step : progressed) {
        QVERIFY(step.first().toDouble() >= last);
        last = step.first().toDouble();
    }
    QCOMPARE(last, 1.0);
}

void TestSessionLoader::stopsWhenAskedTo()
{
    DecodePipeline first({}, {});
    DecodePipeline second({}, {});
    const auto log = std::make_shared<RawLog>();
    SessionLoader loader;
    QSignalSpy finished(&loader, &SessionLoader::finished);
    QSignalSpy problem(&loader, &SessionLoader::problem);
    QSignalSpy decoded(&second, &DecodePipeline::finished);
    loader.load(m_path, {{1, &first, log}, {2, &second, std::make_shared<RawLog>()}});
    loader.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QTRY_COMPARE_WITH_TIMEOUT(decoded.size(), 1, 30000); // no view waits for ever
    QCOMPARE(problem.size(), 1);
    QVERIFY(log->byteCount() < chunks * m_bytes.size());
}

void TestSessionLoader::closesWhileItReads()
{
    DecodePipeline pipeline({}, {});
    SessionLoader loader;
    loader.load(m_path, {{1, &pipeline, std::make_shared<RawLog>()}});
}

QTEST_GUILESS_MAIN(TestSessionLoader)
#include "tst_sessionloader.moc"
