// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "remote/capture/capture.h"
#include "remote/tools/toolcatalogue.h"
#include "widgets/console/rawlog.h"

#include <QObject>

namespace bee {

/// One capture as the window shows it, live or read from a session. Lives on the window's thread.
class CaptureEntry : public QObject {
    Q_OBJECT
public:
    /// tool: nullptr when the catalogue does not know it (an old or foreign session).
    CaptureEntry(CaptureRecord record, const Tool* tool, QString source, QObject* parent = nullptr);

    [[nodiscard]] const CaptureRecord& record() const { return m_record; }
    [[nodiscard]] const Tool* tool() const { return m_tool; }
    [[nodiscard]] QString title() const;
    /// The session file that holds its bytes; record().id is its number there.
    [[nodiscard]] QString source() const { return m_source; }
    [[nodiscard]] const DecodedValues& values() const { return m_values; }
    [[nodiscard]] const std::shared_ptr<RawLog>& log() const { return m_log; }
    [[nodiscard]] Capture* live() const
    {
        return m_live;
    } ///< nullptr when it is over or was read from a file
    [[nodiscard]] bool isLive() const { return m_live && m_live->isLive(); }
    [[nodiscard]] bool isLoading() const { return m_pipeline != nullptr; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] FailureAction failureAction() const { return m_failureAction; }
    /// What the tool costs its host now, or cost at most: "2 % CPU, 14 MiB"; empty when it was not measured.
    [[nodiscard]] QString costText() const;
    /// "starting, 12 s", "8 s", "finished" …: as short as a list needs it.
    [[nodiscard]] QString stateText() const;
    /// The one number that says how much there is: "1,204 rows", "30 intervals", "4,410 samples".
    [[nodiscard]] QString amountText() const;
    [[nodiscard]] QString shortAmountText() const; ///< the same without its noun, for narrow lists
    [[nodiscard]] double eventsPerSecond() const;  ///< over the last seconds; 0 when not live

    void attach(Capture* capture); ///< becomes its owner
    /// Reads from a session: values come from this pipeline until its end.
    void attach(std::unique_ptr<DecodePipeline> pipeline);
    void setRecord(const CaptureRecord& record);
    void setValues(const DecodedValues& values);
    void setFailure(const Error& error, FailureAction action);
    void appendRaw(const Chunk& chunk);

Q_SIGNALS:
    void stateChanged();
    void valuesChanged();
    void logChanged();

private:
    CaptureRecord m_record;
    const Tool* m_tool;
    QString m_source;
    DecodedValues m_values;
    std::shared_ptr<RawLog> m_log;
    Capture* m_live = nullptr;
    std::unique_ptr<DecodePipeline> m_pipeline; ///< while it is read from a file
    std::optional<Error> m_failure;
    FailureAction m_failureAction = FailureAction::None;
    QElapsedTimer m_rateClock;
    quint64 m_rateCount = 0;
    double m_rate = 0;
};

/// What a decoded value counts: events, or else samples.
quint64 amountOf(const DecodedValues& values);

} // namespace bee
